using System.Collections.Immutable;
using System.CommandLine.Parsing;

namespace Longshore.Cli.Releases;

/// <summary>Reads values of prompted variables.</summary>
internal static class VariableValue
{
    /// <summary>Refuses what is not <c>NAME:VALUE</c>.</summary>
    public static void Check(OptionResult typed)
    {
        foreach (var token in typed.Tokens)
            if (token.Value.IndexOf(':') <= 0) typed.AddError($"'{token.Value}' is no variable: write NAME:VALUE.");
    }

    /// <summary>The values by name. The name ends at the first colon; of a name given twice the last value counts.</summary>
    public static ImmutableDictionary<string, string> Read(ImmutableArray<string> typed)
    {
        var values = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var text in typed)
        {
            var colon = text.IndexOf(':');
            values[text[..colon]] = text[(colon + 1)..];
        }

        return values.ToImmutable();
    }
}
