using System.Collections.Immutable;
using System.Text;
using Longshore.Steps.Journals;
using Longshore.Steps.Logs;
using Xunit;

namespace Longshore.Engine.Tests.Workers;

/// <summary>All that a watcher saw of a run.</summary>
internal sealed record SeenRun(ImmutableArray<Frame> Frames, ImmutableArray<SeenLine> Lines, ExitedFrame? Exited, InterruptedFrame? Interrupted, JournalCipher Cipher)
{
    public IEnumerable<string> Texts => Lines.Select(line => line.Text);

    /// <summary>Lines of the script's standard output.</summary>
    public string Output => string.Join('\n', Lines.Where(line => !line.FromStandardError).Select(line => line.Text));

    public string ValueOf(string output) => Cipher.Open(Assert.Single(Exited!.Outputs, frame => frame.Name == output));

    public static async Task<SeenRun> Of(IAsyncEnumerable<Frame> watched, byte[] key)
    {
        var frames = ImmutableArray.CreateBuilder<Frame>();
        await foreach (var frame in watched) frames.Add(frame with { Payload = frame.Payload.ToArray() });
        var last = frames[^1];
        return new SeenRun(
            frames.ToImmutable(),
            [.. frames.Where(frame => frame.Kind == FrameKind.Log).SelectMany(LinesOf)],
            last.Kind == FrameKind.Exited ? FramePayload.Read<ExitedFrame>(last) : null,
            last.Kind == FrameKind.Interrupted ? FramePayload.Read<InterruptedFrame>(last) : null,
            new JournalCipher(key));
    }

    public static IEnumerable<SeenLine> LinesOf(Frame frame)
    {
        foreach (var line in LogBlock.Read(frame.Payload)) yield return new SeenLine(line.Level, line.FromStandardError, line.Continues, line.Text.ToArray());
    }
}

/// <summary>One line of the log, copied.</summary>
internal sealed record SeenLine(LogLevel Level, bool FromStandardError, bool Continues, byte[] Bytes)
{
    public string Text => Encoding.UTF8.GetString(Bytes);
}
