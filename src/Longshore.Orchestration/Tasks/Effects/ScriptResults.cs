using System.Collections.Immutable;
using Longshore.Domain.Artifacts;
using Longshore.Domain.Tasks.Runs;
using Longshore.Orchestration.Processes;
using Longshore.Orchestration.Tasks.Logs;
using Longshore.Os.Failpoints;
using Longshore.Steps.Journals;
using Longshore.Steps.Tickets;
using Longshore.Storage;
using Longshore.Storage.Blobs;
using Longshore.Storage.Records;
using Longshore.Storage.Secrets;
using Longshore.Transports;

namespace Longshore.Orchestration.Tasks.Effects;

/// <summary>Fetches what a run left on its worker and judges its end.</summary>
internal sealed class ScriptResults(RunMaterials materials, Store store, BlobStore blobs, SecretVault vault, TimeProvider time)
{
    public async Task<StepOutcome> Collect(RunLoop loop, string step, Ticket ticket, IWorkerSession session, Frame last)
    {
        if (last.Kind == FrameKind.Interrupted)
            return new StepOutcome(StepResult.Interrupted, FramePayload.Read<InterruptedFrame>(last).Reason, null, [], []);
        var exited = FramePayload.Read<ExitedFrame>(last);
        var material = (await materials.Of(loop.Task, loop.Stopping)).Value;
        await Keep(loop, step, ticket, session, exited.Artifacts, material);
        return ScriptJudgement.Of(exited, FailsOnErrorOutput(material, loop, step)) with
        {
            Outputs = [.. exited.Outputs.Select(output => Store(output, ticket, material))],
            Artifacts = [.. exited.Artifacts.Select(a => new KeptArtifact(a.Number, a.Name, a.Sha256, a.Length))],
        };
    }

    private static bool FailsOnErrorOutput(RunMaterial material, RunLoop loop, string step) =>
        material.ActionOf(loop.Run.Find(step)!.Plan).Property("Octopus.Action.FailScriptOnErrorOutput") is { } flag && bool.TryParse(flag, out var fails) && fails;

    /// <summary>Safe to repeat: an artifact is unique by ticket and number, a blob by its content.</summary>
    private async Task Keep(RunLoop loop, string step, Ticket ticket, IWorkerSession session, ImmutableArray<ArtifactFrame> artifacts, RunMaterial material)
    {
        foreach (var artifact in artifacts)
        {
            await using (var content = await session.Get(ticket, artifact.Number, loop.Stopping))
            {
                var blob = await blobs.Put(content, loop.Stopping);
                if (blob.Sha256 != artifact.Sha256) throw new InvalidDataException($"Artifact {artifact.Name} of {ticket} arrived with SHA-256 {blob.Sha256} instead of {artifact.Sha256}.");
            }
            Failpoint.Pass("server.artifact-blob-stored");
            await using var stored = await store.Write(loop.Stopping);
            try
            {
                await stored.Artifacts.Add(
                    new Artifact
                    {
                        Space = material.Task.Space,
                        FileName = artifact.Name,
                        Task = loop.Task,
                        LogCorrelationId = EventLines.NodeOf(loop.Task, step),
                        Created = time.GetUtcNow(),
                        Sha256 = artifact.Sha256,
                        Length = artifact.Length,
                        Origin = $"{ticket}/{artifact.Number}",
                    },
                    loop.Stopping);
                await stored.Commit(loop.Stopping);
            }
            catch (DuplicateRecordException)
            {
                // Collected before a crash.
            }
        }
    }

    private OutputValue Store(OutputFrame output, Ticket ticket, RunMaterial material)
    {
        if (!output.IsSensitive) return new OutputValue(output.Name, output.Value, false);
        using var cipher = new JournalCipher(vault.JournalKey(ticket.ToString()));
        return new OutputValue(output.Name, vault.Protect(cipher.Open(output), material.SecretOwner), true);
    }
}
