using System.Collections.Immutable;
using System.Text;
using Longshore.Os.Failpoints;
using Longshore.Steps.Journals;
using Longshore.Steps.Logs;
using Longshore.Steps.Masking;
using Longshore.Steps.Output;

namespace Longshore.Steps.Runs;

/// <summary>Writes what a step puts out into its journal. Lines are gathered into blocks for as long as nobody would notice. Not thread-safe.</summary>
internal sealed class JournalOutput(JournalWriter journal, SecretMask mask, ReadOnlyMemory<byte> journalKey, TimeProvider time) : IStepOutput, IDisposable
{
    // A block this long is worth a frame of its own; longer ones only add memory on every station of the way.
    private const int FullBlock = 128 * 1024;

    // Outputs are repeated in the last frame and kept in memory until then.
    private const int MostOutputCharacters = 8 * 1024 * 1024;
    private const int MostArtifacts = 10_000;

    // A line after a pause goes out at once; in a stream of lines, a block is written when the stream pauses, and at least 50 times a second.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(2);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(20);

    private readonly LogBlockWriter block = new();
    private readonly OutputList outputs = new();
    private readonly List<AnnouncedArtifact> artifacts = [];
    private JournalCipher? cipher;
    private long lastBlock;
    private long lastLine;

    /// <summary>The disk is full: nothing more must be read from the script.</summary>
    public bool IsStalled => journal.IsStalled;

    public ImmutableArray<OutputFrame> Outputs => outputs.All;

    public IReadOnlyList<AnnouncedArtifact> Artifacts => artifacts;

    public string? Result { get; private set; }

    public long Lines { get; private set; }

    /// <summary>When <see cref="FlushIfDue"/> has something to do; null = when the next line comes.</summary>
    public TimeSpan? DueIn => block.Count == 0 ? null : Least(Pause - time.GetElapsedTime(lastLine), LongestWait - time.GetElapsedTime(lastBlock));

    public void Line(LogLevel level, bool standardError, bool continues, ReadOnlySpan<byte> text)
    {
        block.Add(time.GetUtcNow().ToUnixTimeMilliseconds(), level, standardError, continues, text);
        Lines++;
        lastLine = time.GetTimestamp();
        if (block.Length >= FullBlock) WriteBlock();
    }

    /// <summary>A line of the executor's own, masked.</summary>
    public void Say(LogLevel level, string text) => Line(level, standardError: false, continues: false, Encoding.UTF8.GetBytes(mask.Apply(text)));

    public void SetVariable(string name, string value, bool sensitive)
    {
        if (outputs.Characters + name.Length + value.Length > MostOutputCharacters)
        {
            Say(LogLevel.Error, $"Output variable '{name}' was dropped: the output variables of a step may hold {MostOutputCharacters} characters in all. Collect an artifact instead.");
            return;
        }
        var output = sensitive ? (cipher ??= new JournalCipher(journalKey.Span)).Seal(name, value) : new OutputFrame(name, value, IsSensitive: false);
        outputs.Set(output);
        Append(FrameKind.Output, FramePayload.Write(output));
    }

    public void AnnounceArtifact(string path, string name, long length)
    {
        if (artifacts.Count < MostArtifacts) artifacts.Add(new AnnouncedArtifact(path, name));
        else Say(LogLevel.Warning, $"Artifact '{name}' was dropped: a step may collect {MostArtifacts}.");
    }

    public void Progress(int percentage, string message) => Append(FrameKind.Progress, FramePayload.Write(new ProgressFrame(percentage, message)));

    public void ResultMessage(string message) => Result = message;

    /// <summary>Appends a frame behind all lines so far.</summary>
    public void Append(FrameKind kind, ReadOnlySpan<byte> payload)
    {
        WriteBlock();
        journal.Append(kind, payload);
    }

    /// <summary>Writes the gathered lines when they have waited long enough, and what a full disk held up.</summary>
    /// <returns>True: the script pauses.</returns>
    public bool FlushIfDue()
    {
        journal.TryFlush();
        if (DueIn is not { } due || due > TimeSpan.Zero) return false;
        WriteBlock();
        return time.GetElapsedTime(lastLine) >= Pause;
    }

    public void Dispose() => cipher?.Dispose();

    private void WriteBlock()
    {
        if (block.Count == 0) return;
        Failpoint.Pass("step.log-block");
        journal.Append(FrameKind.Log, block.Finish().Span);
        block.Clear();
        lastBlock = time.GetTimestamp();
    }

    private static TimeSpan Least(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
