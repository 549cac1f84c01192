using System.Text;
using CsCheck;
using Longshore.Core.Tests.Steps.Output;
using Longshore.Steps.Masking;
using Longshore.Steps.Output;
using Xunit;

namespace Longshore.Core.Tests.Steps.Masking;

public sealed class MaskingPropertyTests
{
    private const string Letters = "abAB \n";

    /// <summary>Few letters, so that secrets overlap, repeat and begin everywhere.</summary>
    private static readonly Gen<string> Secret = Gen.String[Gen.Char[Letters], 4, 9];

    private static readonly Gen<string> Text = Gen.Select(Gen.String[Gen.Char[Letters], 0, 60].Array[0, 6], Secret.Array[0, 6], (noise, secrets) => string.Concat(noise.Zip(secrets, (n, s) => n + s)));

    private static readonly Gen<(string[] Secrets, string Text, int[] Cuts)> Runs =
        Gen.Select(Secret.Array[0, 5], Text, Secret.Array[0, 4], Gen.Int[0, 400].Array[0, 12], (secrets, text, _, cuts) => (secrets, Planted(text, secrets), cuts));

    [Fact]
    public void Cuts_between_writes_change_nothing() => Runs.Sample(
        run => Assert.Equal(Run(run.Secrets, run.Text, []), Run(run.Secrets, run.Text, run.Cuts)), iter: 20_000);

    [Fact]
    public void Exactly_the_bytes_of_secrets_are_replaced() => Runs.Sample(
        run => Assert.Equal(Expected(run.Secrets, run.Text), Run(run.Secrets, run.Text, run.Cuts)), iter: 20_000);

    private static string Planted(string text, string[] secrets) => secrets.Aggregate(text, (t, s) => t + s + "x" + s[..3]);

    private static List<string> Run(string[] secrets, string text, int[] cuts)
    {
        var output = new RecordedOutput();
        var pipeline = new OutputPipeline(output, new SecretMask(secrets));
        var bytes = Encoding.UTF8.GetBytes(text);
        var from = 0;
        foreach (var cut in cuts.Select(c => Math.Min(c, bytes.Length)).Order())
        {
            pipeline.Write(false, bytes.AsSpan(from..cut));
            pipeline.Flush();
            from = cut;
        }
        pipeline.Write(false, bytes.AsSpan(from));
        pipeline.End();
        return [.. output.Lines.Select(l => l.Text)];
    }

    /// <summary>The rule in its slowest form: mark every byte of every occurrence, then write line by line.</summary>
    private static List<string> Expected(string[] secrets, string text)
    {
        var lines = text.Split('\n').Where(l => l.Length > 0).ToArray();
        var joined = string.Concat(lines);
        var ranges = RangesOf(secrets, joined);
        var written = new List<string>();
        var at = 0;
        foreach (var line in lines)
        {
            if (Written(line, at, ranges) is { } masked) written.Add(masked);
            at += line.Length;
        }
        return written;
    }

    private static string? Written(string line, int start, List<(int From, int To)> ranges)
    {
        var end = start + line.Length;
        if (ranges.Exists(r => r.From < start && r.To >= end)) return null;
        var masked = new StringBuilder();
        for (var at = start; at < end; at++)
        {
            var range = ranges.FirstOrDefault(r => r.From <= at && at < r.To);
            if (range == default) masked.Append(line[at - start]);
            else if (at == start || at == range.From) masked.Append(SecretMask.Replacement);
        }
        return masked.ToString();
    }

    private static List<(int From, int To)> RangesOf(string[] secrets, string text)
    {
        var hits =
            from secret in secrets
            where !string.IsNullOrWhiteSpace(secret)
            let pattern = secret.Replace("\n", "", StringComparison.Ordinal)
            from at in Enumerable.Range(0, text.Length)
            where string.CompareOrdinal(text, at, pattern, 0, pattern.Length) == 0
            orderby at
            select (From: at, To: at + pattern.Length);
        var ranges = new List<(int From, int To)>();
        foreach (var hit in hits)
        {
            if (ranges.Count > 0 && hit.From < ranges[^1].To) ranges[^1] = (ranges[^1].From, Math.Max(ranges[^1].To, hit.To));
            else ranges.Add(hit);
        }
        return ranges;
    }
}
