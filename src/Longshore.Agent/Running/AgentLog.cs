using Longshore.Steps.Tickets;
using Microsoft.Extensions.Logging;

namespace Longshore.Agent.Running;

internal static partial class AgentLog
{
    [LoggerMessage(3240, LogLevel.Information, "Connected to the server at {Comms} (version {Version}) as {Worker}")]
    public static partial void Connected(this ILogger log, WorkerLink.Dialling.DialAddress comms, string version, string worker);

    [LoggerMessage(3241, LogLevel.Information, "The link to the server is gone; running steps go on")]
    public static partial void LinkGone(this ILogger log);

    [LoggerMessage(3242, LogLevel.Warning, "No link to the server: {Why}")]
    public static partial void NoLink(this ILogger log, string why);

    [LoggerMessage(3243, LogLevel.Error, "Linking failed in an unforeseen way")]
    public static partial void LinkBroken(this ILogger log, Exception broken);

    [LoggerMessage(3244, LogLevel.Information, "Listening on port {Port} as {Worker}")]
    public static partial void Listening(this ILogger log, int port, string worker);

    [LoggerMessage(3245, LogLevel.Information, "The server at {From} is linked (version {Version})")]
    public static partial void ServerLinked(this ILogger log, System.Net.IPAddress from, string version);

    [LoggerMessage(3246, LogLevel.Information, "Agent {Version} has taken up {Running} running steps and ended {Interrupted} that had lost their executor")]
    public static partial void TakenUp(this ILogger log, string version, int running, int interrupted);

    [LoggerMessage(3247, LogLevel.Warning, "Left over from before: {Problem}")]
    public static partial void SweepProblem(this ILogger log, string problem);

    [LoggerMessage(3248, LogLevel.Warning, "The status file could not be written: {Why}")]
    public static partial void StatusNotWritten(this ILogger log, string why);

    [LoggerMessage(3249, LogLevel.Error, "A call of the server failed in an unforeseen way")]
    public static partial void CallBroken(this ILogger log, Exception broken);

    [LoggerMessage(3250, LogLevel.Debug, "Starts the run of ticket {Ticket}")]
    public static partial void Starting(this ILogger log, Ticket ticket);

    [LoggerMessage(3251, LogLevel.Information, "Goes on as version {Version}")]
    public static partial void GoingOnAs(this ILogger log, string version);

    [LoggerMessage(3252, LogLevel.Information, "Version {Version} is linked and stays")]
    public static partial void TrialPassed(this ILogger log, string version);

    [LoggerMessage(3253, LogLevel.Error, "Version {Version} was not linked within {Bound}; going back to the one before")]
    public static partial void TrialFailed(this ILogger log, string version, TimeSpan bound);
}
