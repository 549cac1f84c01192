using System.CommandLine;
using System.Globalization;

namespace Longshore.Cli.Verbs;

/// <summary>How long a list may become.</summary>
internal static class Take
{
    /// <summary>The option <c>--take</c>: 1 or more.</summary>
    public static Option<int> Option(int usual) => new("--take")
    {
        Description = $"How many at most; {usual.ToString(CultureInfo.InvariantCulture)} when not given.",
        HelpName = "N",
        DefaultValueFactory = _ => usual,
        CustomParser = typed =>
        {
            var text = typed.Tokens[0].Value;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0) return number;
            typed.AddError($"'{text}' is no number from 1.");
            return usual;
        },
    };
}
