using System.Runtime.InteropServices;
using Longshore.Application.Security;
using Longshore.Domain.Refusals;
using Longshore.Domain.Users;
using Longshore.Orchestration.Workers;
using Microsoft.Extensions.Options;

namespace Longshore.Application.Workers;

/// <summary>The worker inside the server.</summary>
[Requires(Permission.WorkerView)]
public sealed record DescribeBuiltInWorker;

/// <param name="RunAs">User of the operating system that steps run as; null: the server's own.</param>
public sealed record BuiltInWorker(bool IsEnabled, string? RunAs, string Host, string OperatingSystem, string Architecture, int Processors);

internal sealed class DescribeBuiltInWorkerHandler(IOptions<BuiltInWorkerOptions> options) : IHandler<DescribeBuiltInWorker, BuiltInWorker>
{
    public Task<Result<BuiltInWorker>> Handle(DescribeBuiltInWorker request, Actor actor, CancellationToken cancel) => Task.FromResult<Result<BuiltInWorker>>(new BuiltInWorker(
        options.Value.Enabled, string.IsNullOrEmpty(options.Value.RunAs) ? null : options.Value.RunAs, Environment.MachineName, RuntimeInformation.OSDescription,
        RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant(), Environment.ProcessorCount));
}
