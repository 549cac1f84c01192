using Longshore.Cli.Output;
using Spectre.Console;

namespace Longshore.Cli.Packages;

/// <summary>Shows how far an upload is, where somebody looks.</summary>
internal static class UploadProgress
{
    /// <summary>Runs the upload; what it tells as sent moves a bar on the error stream of a terminal.</summary>
    public static async Task<T> Show<T>(Terminal terminal, string fileName, long length, Func<Action<long>, Task<T>> upload)
    {
        if (!terminal.IsErrorTerminal) return await upload(_ => { });
        return await terminal.ErrorConsole().Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new TransferSpeedColumn(), new RemainingTimeColumn())
            .StartAsync(shown =>
            {
                var bar = shown.AddTask(Markup.Escape(TerminalText.Clean(fileName)), maxValue: Math.Max(length, 1));
                return upload(sent => bar.Value = sent);
            });
    }
}
