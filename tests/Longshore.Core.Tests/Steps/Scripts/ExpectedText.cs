using System.Text;
using System.Text.RegularExpressions;

namespace Longshore.Core.Tests.Steps.Scripts;

/// <summary>Fills the placeholders of the golden cases.</summary>
internal static partial class ExpectedText
{
    internal static string Of(string text, string workspace) =>
        Base64Of().Replace(text.Replace("{WORKDIR}", workspace, StringComparison.Ordinal), match => Convert.ToBase64String(Encoding.UTF8.GetBytes(match.Groups[1].Value)));

    [GeneratedRegex(@"\{b64:(.*?)\}")]
    private static partial Regex Base64Of();
}
