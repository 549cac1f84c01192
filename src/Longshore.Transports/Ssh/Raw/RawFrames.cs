using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Longshore.Steps.Journals;
using Longshore.Steps.Logs;
using Longshore.Steps.Masking;
using Longshore.Steps.Output;

namespace Longshore.Transports.Ssh.Raw;

/// <summary>
/// Makes frames of what a raw run has put out. Offsets follow from the bytes alone: whoever watches again reads all of it anew, and what lies before his offset
/// only brings levels, masks and outputs back to where they were.
/// </summary>
internal sealed class RawFrames : IStepOutput
{
    // Started, notes, then the script's bytes.
    private const long NotesAt = JournalFormat.FirstFrame + 1;
    private const long BytesAt = NotesAt + 1;

    private readonly long from;
    private readonly RawRun run;
    private readonly SecretMask mask;
    private readonly OutputPipeline pipeline;
    private readonly TimeProvider time;
    private readonly LogBlockWriter block = new();
    private readonly Dictionary<string, int> places = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<OutputFrame> outputs = [];
    private readonly List<Frame> ready = [];
    private long given = BytesAt;
    private long position = BytesAt;
    private long lines;
    private string? result;

    public RawFrames(RawRun run, long from, TimeProvider time)
    {
        (this.run, this.from, this.time) = (run, from, time);
        mask = new SecretMask(run.Secrets);
        pipeline = new OutputPipeline(this, mask);
    }

    /// <summary>The frames before the script's first byte.</summary>
    public ImmutableArray<Frame> Begin()
    {
        Give(FrameKind.Started, FramePayload.Write(new StartedFrame(0, 0, "", time.GetUtcNow())), JournalFormat.FirstFrame, NotesAt);
        foreach (var note in run.Notes) Line(LogLevel.Verbose, standardError: false, continues: false, Encoding.UTF8.GetBytes(note));
        if (run.Refusal is { } refusal) Line(LogLevel.Error, standardError: false, continues: false, Encoding.UTF8.GetBytes(refusal));
        GiveLines(NotesAt, BytesAt);
        return Drain();
    }

    /// <summary>Takes in what the script has put out.</summary>
    public ImmutableArray<Frame> Take(ReadOnlySpan<byte> bytes)
    {
        // Cut where the watcher's offset lies, so that exactly what he has is left out.
        var known = (int)Math.Clamp(from - position, 0, bytes.Length);
        Feed(bytes[..known]);
        Feed(bytes[known..]);
        return Drain();
    }

    /// <summary>The frames of the end.</summary>
    /// <param name="code">Exit code as the shell tells it: 128 + n for signal n.</param>
    /// <param name="how">Word of <c>run.sh</c>.</param>
    public ImmutableArray<Frame> End(int code, string how)
    {
        EndLines();
        var notStarted = how is "refused" or "early";
        SetVariable("Octopus.Action.Script.ExitCode", code.ToString(CultureInfo.InvariantCulture), sensitive: false);
        Give(
            FrameKind.Exited,
            FramePayload.Write(new ExitedFrame
            {
                End = notStarted ? EndKind.NotStarted : EndKind.Exited,
                Code = code,
                Stop = how switch { "canceled" or "early" => StopReason.Canceled, "late" => StopReason.TimedOut, _ => StopReason.None },
                Message = how == "refused" ? run.Refusal : how == "early" ? "The step was stopped before its script started." : result,
                WroteWarnings = pipeline.WroteWarnings,
                Outputs = [.. outputs],
                Lines = lines,
                At = time.GetUtcNow(),
            }),
            position, position + 1);
        return Drain();
    }

    /// <summary>The frames of an end that nobody saw.</summary>
    public ImmutableArray<Frame> Interrupt(string reason)
    {
        EndLines();
        Give(FrameKind.Interrupted, FramePayload.Write(new InterruptedFrame(reason, time.GetUtcNow())), position, position + 1);
        return Drain();
    }

    public void Line(LogLevel level, bool standardError, bool continues, ReadOnlySpan<byte> text)
    {
        block.Add(time.GetUtcNow().ToUnixTimeMilliseconds(), level, standardError, continues, text);
        lines++;
    }

    public void SetVariable(string name, string value, bool sensitive)
    {
        using var cipher = new JournalCipher(run.JournalKey.AsSpan());
        var output = sensitive ? cipher.Seal(name, value) : new OutputFrame(name, value, IsSensitive: false);
        if (places.TryAdd(name, outputs.Count)) outputs.Add(output);
        else outputs[places[name]] = output;
    }

    public void AnnounceArtifact(string path, string name, long length) =>
        Line(LogLevel.Warning, standardError: false, continues: false, Encoding.UTF8.GetBytes($"Artifact '{name}' was not collected: raw mode cannot."));

    public void Progress(int percentage, string message) { }

    public void ResultMessage(string message) => result = message;

    private void Feed(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty) return;
        pipeline.Write(standardError: false, bytes);
        position += bytes.Length;
        if (block.Count == 0) return;
        GiveLines(given, position);
        given = position;
    }

    private void EndLines()
    {
        pipeline.End();
        // A frame even without lines: the end's offset must not depend on what the watcher has.
        GiveLines(given, ++position);
    }

    private void GiveLines(long offset, long next)
    {
        Give(FrameKind.Log, block.Finish().ToArray(), offset, next);
        block.Clear();
    }

    private void Give(FrameKind kind, byte[] payload, long offset, long next)
    {
        if (next > from) ready.Add(new Frame(kind, offset, next, payload));
    }

    private ImmutableArray<Frame> Drain()
    {
        ImmutableArray<Frame> all = [.. ready];
        ready.Clear();
        return all;
    }
}
