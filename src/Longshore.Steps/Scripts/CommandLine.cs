using System.Text;

namespace Longshore.Steps.Scripts;

/// <summary>Splits the parameters of Python scripts as .NET splits a command line: only <c>"</c> groups, <c>""</c> inside a group and <c>\"</c> are a quote, nothing is expanded.</summary>
internal static class CommandLine
{
    internal static List<string> Split(string text)
    {
        var arguments = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            if (text[at] is ' ' or '\t') at++;
            else arguments.Add(TakeArgument(text, ref at));
        }
        return arguments;
    }

    private static string TakeArgument(string text, ref int at)
    {
        var argument = new StringBuilder();
        var isQuoted = false;
        while (at < text.Length && (isQuoted || text[at] is not (' ' or '\t')))
        {
            var backslashes = CountBackslashes(text, at);
            at += backslashes;
            if (at == text.Length || text[at] != '"')
            {
                argument.Append('\\', backslashes);
                if (backslashes == 0) argument.Append(text[at++]);
                continue;
            }
            argument.Append('\\', backslashes / 2);
            var isDoubled = isQuoted && at + 1 < text.Length && text[at + 1] == '"';
            if (backslashes % 2 == 1) argument.Append('"');
            else if (isDoubled) argument.Append(text[at++]);
            else isQuoted = !isQuoted;
            at++;
        }
        return argument.ToString();
    }

    private static int CountBackslashes(string text, int from)
    {
        var at = from;
        while (at < text.Length && text[at] == '\\') at++;
        return at - from;
    }
}
