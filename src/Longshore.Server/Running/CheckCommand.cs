using System.CommandLine;
using Longshore.Server.Settings;

namespace Longshore.Server.Running;

/// <summary><c>longshore-server check</c>: configuration and database, without starting.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var arguments = new ServerArguments();
        var check = new Command("check", "Checks settings, data directory and database without starting, and says what is wrong.");
        arguments.AddTo(check);
        check.SetAction((parsed, cancel) => StartFailure.Explain(async () =>
        {
            await using var app = await ServerHost.Build(arguments.ConfigFile(parsed), arguments.Settings(parsed), cancel);
            Console.WriteLine("Settings, data directory and database are in order.");
            return ExitCodes.Stopped;
        }));
        return check;
    }
}
