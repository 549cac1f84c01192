using System.Runtime.InteropServices;
using Longshore.Application.Security;
using Longshore.Domain.Refusals;
using Longshore.Domain.Users;
using Microsoft.Extensions.Options;

namespace Longshore.Application.Workers;

/// <summary>The worker inside the server.</summary>
[Requires(Permission.WorkerView)]
public sealed record DescribeBuiltInWorker;

/// <param name="RunAs">User of the operating system that steps run as; null: the server's own.</param>
public sealed record BuiltInWorker(bool IsEnabled, string? RunAs, string Host, string OperatingSystem, string Architecture, int Processors);

