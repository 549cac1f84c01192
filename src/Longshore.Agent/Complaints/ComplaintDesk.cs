using System.Net.Sockets;
using Longshore.WorkerLink.Dialling;
using Longshore.WorkerLink.Hellos;

namespace Longshore.Agent.Complaints;

/// <summary>Turns what went wrong into <c>error:</c> and <c>mend:</c> lines on the error stream and an exit code.</summary>
internal static class ComplaintDesk
{
    /// <summary>The complaint behind an exception; null for those nobody foresaw.</summary>
    public static Complaint? About(Exception broken) => broken switch
    {
        Complaint complaint => complaint,
        HelloRefusedException refused => Complaint.Failed(refused.Message, refused.Mend.Length > 0 ? refused.Mend : null),
        LinkFailedException failed => Complaint.Failed(failed.Message, "check address, port and firewall of the server's comms port, or name a proxy with --proxy"),
        FormatException wrong => Complaint.Usage(wrong.Message, null),
        ArgumentException wrong => Complaint.Usage(wrong.Message, null),
        SocketException port => Complaint.Failed($"the port cannot be listened on: {port.Message}", "stop what listens there, or join anew with another --listen-port"),
        InvalidDataException file => Complaint.Failed(file.Message, null),
        IOException file => Complaint.Failed(file.Message, null),
        UnauthorizedAccessException file => Complaint.Failed(file.Message, "run it as the user who owns the data directory"),
        _ => null,
    };

    public static int Tell(Complaint complaint)
    {
        Console.Error.WriteLine($"error: {complaint.Message}");
        if (complaint.Mend is { } mend) Console.Error.WriteLine($"mend: {mend}");
        return complaint.ExitCode;
    }
}
