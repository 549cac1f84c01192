using System.CommandLine.Parsing;

namespace Longshore.Cli.Releases;

/// <summary>Reads which version of a package a release takes.</summary>
internal static class PackageVersion
{
    /// <summary>Refuses what is not <c>STEP:VERSION</c> or <c>STEP:REFERENCE:VERSION</c>.</summary>
    public static void Check(OptionResult typed)
    {
        foreach (var token in typed.Tokens)
        {
            var colon = token.Value.LastIndexOf(':');
            if (colon <= 0 || colon == token.Value.Length - 1)
                typed.AddError($"'{token.Value}' is no package version: write STEP:VERSION or PACKAGE:VERSION, like \"Deploy web:1.2.3\".");
        }
    }
}
