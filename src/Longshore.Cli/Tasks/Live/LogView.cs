using Longshore.Cli.Output;

namespace Longshore.Cli.Tasks.Live;

/// <summary>Where a live log goes and what of it is shown. Logs of several tasks share one: whole batches take turns.</summary>
/// <param name="Writer">The stream.</param>
/// <param name="Paint">Its colours.</param>
/// <param name="Least">Lines below this level are left out.</param>
/// <param name="Zone">The time zone of the clock in front of the lines.</param>
internal sealed record LogView(TextWriter Writer, Paint Paint, LineLevel Least, TimeZoneInfo Zone)
{
    private readonly Lock turn = new();

    /// <summary>Writes what belongs together, at once.</summary>
    public void Write(string text)
    {
        lock (turn)
        {
            Writer.Write(text);
            Writer.Flush();
        }
    }
}
