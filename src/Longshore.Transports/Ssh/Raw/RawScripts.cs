using System.Text;
using Longshore.Steps.Tickets;

namespace Longshore.Transports.Ssh.Raw;

/// <summary>The programs of raw mode. They go to bash on standard input, as does all that they work on: nothing of it is in any argument.</summary>
internal static class RawScripts
{
    /// <summary>The line that runs what comes on standard input.</summary>
    public const string Command = "exec bash --norc -s";

    /// <summary>One of <c>start.sh</c>, <c>watch.sh</c> and so on, for a ticket below a root.</summary>
    public static byte[] Of(string name, string root, Ticket ticket) =>
        Encoding.UTF8.GetBytes($"root={ShellText.Quoted(root)} ticket={ShellText.Quoted(ticket.ToString())}\n{Text(name)}");

    /// <summary>Its text alone.</summary>
    public static string Text(string name)
    {
        using var stream = typeof(RawScripts).Assembly.GetManifestResourceStream($"raw.{name}") ?? throw new InvalidOperationException($"The program was built without {name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
