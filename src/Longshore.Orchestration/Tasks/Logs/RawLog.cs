using System.Text;
using Longshore.Steps.Logs;
using Longshore.Storage.Tasks;

namespace Longshore.Orchestration.Tasks.Logs;

/// <summary>A task's log as bytes: just what scripts wrote, a line feed after each line, long lines whole.</summary>
internal static class RawLog
{
    private static readonly byte[] LineFeed = "\n"u8.ToArray();

    public static async Task Write(IAsyncEnumerable<StoredBlock> blocks, Stream destination, CancellationToken cancel)
    {
        var buffer = new MemoryStream();
        await foreach (var block in blocks.WithCancellation(cancel))
        {
            if (block.Lines == 0) continue;
            foreach (var line in LogBlock.Read(block.Block))
            {
                buffer.Write(line.Text.Span);
                if (!line.Continues) buffer.Write(LineFeed);
            }
            buffer.Position = 0;
            await buffer.CopyToAsync(destination, cancel);
            buffer.SetLength(0);
        }
    }
}
