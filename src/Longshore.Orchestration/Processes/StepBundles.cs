using System.Collections.Immutable;
using Longshore.Domain.Packages;
using Longshore.Domain.Processes;
using Longshore.Domain.Refusals;
using Longshore.Domain.Tasks.Runs;
using Longshore.Orchestration.Tasks;
using Longshore.Orchestration.Variables;
using Longshore.Steps.Bundles;
using Longshore.Steps.Tickets;
using Longshore.Storage;
using Longshore.Storage.Blobs;
using Longshore.Storage.Secrets;
using Longshore.Transports;
using Microsoft.Extensions.Options;

namespace Longshore.Orchestration.Processes;

/// <summary>Makes the bundle of a step: variables, secrets and the packages it uses.</summary>
internal sealed class StepBundles(RunVariables variables, Store store, BlobStore blobs, SecretVault vault, IOptions<TaskOptions> options)
{
    /// <summary>Property of an action: <c>Keep</c> lets what its script started live on after a normal end; anything else kills it.</summary>
    private const string LeftoversProperty = "Longshore.Action.LeftoverProcesses";

    public async Task<Result<StepBundle>> For(RunMaterial material, TaskRun run, StepRun step, Ticket ticket, CancellationToken cancel)
    {
        var files = await Files(material, step.Plan, cancel);
        if (files.IsRefused) return files.Refusal;
        return new StepBundle
        {
            Ticket = ticket,
            ActionType = step.Plan.ActionType,
            StepName = step.Plan.StepName,
            Variables = [.. variables.For(material, run, step.Plan).Select(v => new BundleVariable(v.Name, v.Value, v.IsSensitive))],
            Secrets = [.. material.Variables.Where(v => v is { IsSensitive: true, Value: not null }).Select(v => v.Value!)],
            Files = files.Value,
            JournalKey = [.. vault.JournalKey(ticket.ToString())],
            Timeout = step.Plan.Timeout,
            CancelGrace = options.Value.CancelGrace,
            KeepsLeftovers = string.Equals(material.ActionOf(step.Plan).Property(LeftoversProperty), "Keep", StringComparison.OrdinalIgnoreCase),
        };
    }

    /// <summary>Puts the bundle's files into the worker's cache where they are missing.</summary>
    public async Task PutFiles(StepBundle bundle, IWorkerSession session, CancellationToken cancel)
    {
        foreach (var file in bundle.Files) await PutFile(file.Sha256, session, cancel);
    }

    private async Task PutFile(string sha256, IWorkerSession session, CancellationToken cancel)
    {
        var held = await session.Has(sha256, cancel);
        if (held.IsWhole) return;
        await using var content = blobs.Open(sha256);
        try
        {
            content.Position = Math.Min(held.Bytes, content.Length);
            await session.Put(sha256, content, content.Position, cancel);
        }
        catch (InvalidDataException) when (held.Bytes > 0)
        {
            // What the worker held was not the beginning of this file, or is gone.
            content.Position = 0;
            await session.Put(sha256, content, 0, cancel);
        }
    }

    private async Task<Result<ImmutableArray<BundleFile>>> Files(RunMaterial material, PlannedStep planned, CancellationToken cancel)
    {
        var acquired = material.ActionOf(planned).Packages.Where(package => package.AcquisitionLocation != "NotAcquired").ToList();
        if (acquired.Count == 0) return ImmutableArray<BundleFile>.Empty;
        var files = ImmutableArray.CreateBuilder<BundleFile>();
        await using var session = store.Read();
        foreach (var reference in acquired)
        {
            var version = PackageVersions.Of(material, planned, reference);
            if (version is null) return new Invalid("SelectedPackages", $"The release has no version for package {reference.PackageId} of step “{planned.StepName}”.", "Create a new release.");
            if (await session.FindPackage(material.Task.Space, reference.PackageId, version, cancel) is not { } package)
                return new NotFound("SelectedPackages", $"Package {reference.PackageId} {version} is not in the built-in feed.", "Push it again, or create a release with another version.");
            files.Add(new BundleFile(reference.Name, $"{package.PackageId}.{package.Version}{package.Extension}", package.Sha256, package.Length, Extracts(reference)));
        }
        return files.ToImmutable();
    }

    private static bool Extracts(PackageReference reference) =>
        reference.Properties.TryGetValue("Extract", out var extract) && bool.TryParse(extract, out var wanted) ? wanted : reference.Name.Length == 0;
}
