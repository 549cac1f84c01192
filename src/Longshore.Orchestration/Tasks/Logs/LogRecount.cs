using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using Longshore.Steps.Logs;
using Longshore.Storage.Tasks;

namespace Longshore.Orchestration.Tasks.Logs;

/// <summary>Counts a stored log again, line by line: numbers without gap or repeat, offsets of each source without gap or repeat, blocks that can be read.</summary>
internal static class LogRecount
{
    public static async Task<LogVerification> Of(IAsyncEnumerable<StoredBlock> blocks, CancellationToken cancel)
    {
        var gaps = ImmutableArray.CreateBuilder<string>();
        var repeats = ImmutableArray.CreateBuilder<string>();
        var damaged = ImmutableArray.CreateBuilder<string>();
        var sources = new Dictionary<string, Counted>();
        var next = 1L;
        await foreach (var block in blocks.WithCancellation(cancel))
        {
            if (block.FirstLine > next) gaps.Add(string.Create(CultureInfo.InvariantCulture, $"lines {next} to {block.FirstLine - 1}"));
            if (block.FirstLine < next) repeats.Add(string.Create(CultureInfo.InvariantCulture, $"lines {block.FirstLine} to {next - 1}"));
            next = block.FirstLine + block.Lines;
            if (!sources.TryGetValue(block.Source, out var counted)) sources[block.Source] = counted = new Counted(block.Node, block.From);
            if (block.From > counted.Offset) gaps.Add(string.Create(CultureInfo.InvariantCulture, $"bytes {counted.Offset} to {block.From} of {block.Source}"));
            if (block.From < counted.Offset) repeats.Add(string.Create(CultureInfo.InvariantCulture, $"bytes {block.From} to {counted.Offset} of {block.Source}"));
            counted.Offset = block.To;
            Count(block, counted, damaged);
        }
        return new LogVerification(next - 1, gaps.ToImmutable(), repeats.ToImmutable(), damaged.ToImmutable(), [.. sources.Select(source => source.Value.ToSource(source.Key))]);
    }

    private static void Count(StoredBlock block, Counted counted, ImmutableArray<string>.Builder damaged)
    {
        if (block.Lines == 0) return;
        try
        {
            var found = 0;
            foreach (var line in LogBlock.Read(block.Block))
            {
                found++;
                counted.Hash.AppendData(line.Text.Span);
                if (!line.Continues) counted.Hash.AppendData("\n"u8);
            }
            counted.Lines += found;
            if (found != block.Lines) damaged.Add(string.Create(CultureInfo.InvariantCulture, $"block at line {block.FirstLine}: {found} lines instead of {block.Lines}"));
        }
        catch (InvalidDataException broken)
        {
            damaged.Add(string.Create(CultureInfo.InvariantCulture, $"block at line {block.FirstLine}: {broken.Message}"));
        }
    }

    private sealed class Counted(string node, long firstOffset)
    {
        private readonly long first = firstOffset;

        public IncrementalHash Hash { get; } = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        public long Offset { get; set; } = firstOffset;
        public long Lines { get; set; }

        public LogSource ToSource(string source) => new(node, source, Lines, first, Offset, Convert.ToHexStringLower(Hash.GetHashAndReset()));
    }
}
