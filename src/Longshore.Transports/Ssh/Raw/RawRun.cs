using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Longshore.Transports.Ssh.Raw;

/// <summary>What a watcher must know of a run and only its starter did: it lies beside the run, sealed, because the server may be another one by then.</summary>
/// <param name="Secrets">Values to mask.</param>
/// <param name="JournalKey">The bundle's.</param>
/// <param name="Notes">Lines for the log before the script's own.</param>
/// <param name="Refusal">Why no script was started; null: one was.</param>
internal sealed record RawRun(ImmutableArray<string> Secrets, ImmutableArray<byte> JournalKey, ImmutableArray<string> Notes, string? Refusal);

/// <summary>JSON of <see cref="RawRun"/>.</summary>
[JsonSerializable(typeof(RawRun))]
internal sealed partial class RawJson : JsonSerializerContext;
