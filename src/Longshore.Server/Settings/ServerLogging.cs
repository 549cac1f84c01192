namespace Longshore.Server.Settings;

/// <summary>The server's own log: one line per event on standard output.</summary>
internal static class ServerLogging
{
    public static void Configure(ILoggingBuilder logging)
    {
        logging.ClearProviders();
        logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ ";
            console.UseUtcTimestamp = true;
        });
        logging.SetMinimumLevel(LogLevel.Information);
        foreach (var noisy in new[] { "Microsoft", "Orleans", "System", "Polly" }) logging.AddFilter(noisy, LogLevel.Warning);

        // Said on every start of a single node, and meaningless there.
        logging.AddFilter("Orleans.Runtime.Silo", LogLevel.Error);
        logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);

        // Column order matters to nobody: the rows are read by name.
        logging.AddFilter("Microsoft.EntityFrameworkCore.Model.Validation", LogLevel.None);
    }
}
