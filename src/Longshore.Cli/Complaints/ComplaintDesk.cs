using System.Net;
using Longshore.Cli.Output;
using Longshore.Cli.Verbs;
using Longshore.Client;

namespace Longshore.Cli.Complaints;

/// <summary>Turns what went wrong into <c>error:</c> and <c>mend:</c> lines on the error stream and an exit code.</summary>
internal static class ComplaintDesk
{
    /// <summary>The complaint behind an exception; null for those nobody foresaw.</summary>
    public static Complaint? About(Exception broken) => broken switch
    {
        Complaint complaint => complaint,
        NotSignedInException signedOut => Complaint.NotSignedIn(
            Plain(signedOut.Message), "longshore login --url URL, or a valid key in LONGSHORE_API_KEY"),
        RefusedException refused => Complaint.Failed(Plain(refused.Message), refused.Help ?? MendOf(refused.Status)),
        ServerUnreachableException { Delivery: Delivery.NotSent } unreachable => Complaint.Failed(
            Plain(unreachable.Message), "start the server, or name the right one with --url or LONGSHORE_URL"),
        ServerUnreachableException unsure => Complaint.Failed(
            Plain(unsure.Message), "the server may have carried out the call: look (longshore task list) before you repeat it"),
        UnreadableAnswerException strange => Complaint.Failed(
            Plain(strange.Message), "check that --url or LONGSHORE_URL names a Longshore server and no proxy answers in its place"),
        IOException file => Complaint.Failed(Plain(file.Message), null),
        UnauthorizedAccessException file => Complaint.Failed(Plain(file.Message), null),
        _ => null,
    };

    public static int Tell(Terminal terminal, Complaint complaint)
    {
        Tell(terminal, complaint.Message, complaint.Mend);
        return complaint.ExitCode;
    }

    public static void Tell(Terminal terminal, string says, string? mend)
    {
        terminal.Out.Flush();
        terminal.Error.WriteLine($"{terminal.ErrorPaint.With(Ink.Red, "error:")} {TerminalText.Clean(says)}");
        if (mend is not null) terminal.Error.WriteLine($"{terminal.ErrorPaint.With(Ink.Cyan, "mend:")} {TerminalText.Clean(mend)}");
        terminal.Error.Flush();
    }

    private static string Plain(string message) => message.Trim();

    private static string? MendOf(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Forbidden => "ask an administrator for the permission, or sign in as somebody who has it",
        HttpStatusCode.NotFound => "longshore project list, environment list, task list … show what this key may see; another space is named with --space",
        HttpStatusCode.RequestEntityTooLarge => "upload a smaller file, or raise the server's limit",
        >= HttpStatusCode.InternalServerError => "try again; when it stays, the server's own log says more",
        _ => null,
    };
}
