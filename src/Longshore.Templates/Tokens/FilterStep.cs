using System.Text;
using Longshore.Templates.Filters;

namespace Longshore.Templates.Tokens;

/// <summary>One filter of a chain with its options. <see cref="Filter"/> is null when no filter has the name: it then yields nothing.</summary>
internal sealed class FilterStep
{
    public FilterStep(string name, Token[] options)
    {
        Name = name;
        Options = options;
        Filter = FilterTable.Find(name);
        foreach (var option in options) Depth = Math.Max(Depth, option.Depth);
    }

    public string Name { get; }

    public Token[] Options { get; }

    public Filter? Filter { get; }

    public int Depth { get; }

    /// <summary>The filter that makes the whole evaluation null; unlike all others it is known only in lower case.</summary>
    public bool IsNull => Name == "null";

    public void Print(StringBuilder into)
    {
        into.Append(" | ").Append(Name);
        foreach (var option in Options)
        {
            into.Append(' ');
            if (option is TextToken) into.Append('"');
            option.Print(into);
            if (option is TextToken) into.Append('"');
        }
    }
}
