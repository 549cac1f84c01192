using Longshore.Os.Users;
using Microsoft.Extensions.Options;

namespace Longshore.Orchestration.Workers;

/// <summary>Refuses to start with a user that steps cannot or must not run as: running them as somebody else instead would be worse than not starting.</summary>
internal sealed class BuiltInWorkerCheck : IValidateOptions<BuiltInWorkerOptions>
{
    private const string RunAs = "Longshore:BuiltInWorker:RunAs";
    private const string WorkDirectory = "Longshore:BuiltInWorker:WorkDirectory";

    public ValidateOptionsResult Validate(string? name, BuiltInWorkerOptions options) =>
        Problem(options) is { } problem ? ValidateOptionsResult.Fail(problem) : ValidateOptionsResult.Success;

    private static string? Problem(BuiltInWorkerOptions options)
    {
        if (options.WorkDirectory is { Length: > 0 } folder)
        {
            if (!Path.IsPathRooted(folder)) return $"{WorkDirectory} is '{folder}'; it must be an absolute path.";
            if (string.IsNullOrEmpty(options.RunAs)) return $"{WorkDirectory} is for steps of another user: set {RunAs}, too, or leave both empty.";
        }
        if (options.RunAs is not { Length: > 0 } wanted) return null;
        if (!OperatingSystem.IsLinux()) return $"{RunAs} needs Linux. Leave it empty.";
        if (OsUser.Find(wanted) is not { } user) return $"{RunAs} names user '{wanted}', whom this machine does not know. Add that user (useradd --create-home {wanted}), or correct the name.";
        if (user.IsRoot) return $"{RunAs} names '{wanted}', who is root. Steps would rule the whole machine: name a user without privileges.";
        return OsUser.OwnNumber == 0 || OsUser.OwnNumber == user.Number
            ? null
            : $"{RunAs} names user '{wanted}', but this server runs as '{Environment.UserName}', and only root may start processes as somebody else. "
              + $"Start the server as root; or leave {RunAs} empty and run the whole server as '{wanted}'.";
    }
}
