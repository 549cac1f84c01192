using Longshore.Os.Users;

namespace Longshore.Transports.BuiltIn;

/// <summary>How steps run on the server's machine as another user.</summary>
/// <param name="Root">Folder of their runs, absolute; made by that user, and never touched by the server.</param>
/// <param name="ExecutorPath">The program <c>longshore-step</c>, absolute; the user must be able to start it.</param>
/// <param name="Umask">Octal digits.</param>
public sealed record RunAs(OsUser User, string Root, string ExecutorPath, string Umask)
{
    /// <summary>For people.</summary>
    public string Place => $"The built-in worker as user '{User.Name}'";
}
