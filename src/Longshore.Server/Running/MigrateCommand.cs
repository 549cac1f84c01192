using System.CommandLine;
using Longshore.Server.Settings;

namespace Longshore.Server.Running;

/// <summary><c>longshore-server migrate</c>: brings the database to this version's schema, as every start does too.</summary>
internal static class MigrateCommand
{
    public static Command Create()
    {
        var arguments = new ServerArguments();
        var migrate = new Command("migrate", "Brings the database up to this version without starting the server.");
        arguments.AddTo(migrate);
        migrate.SetAction((parsed, cancel) => StartFailure.Explain(async () =>
        {
            await using var app = await ServerHost.Build(arguments.ConfigFile(parsed), arguments.Settings(parsed), cancel);
            Console.WriteLine("The database is up to date.");
            return ExitCodes.Stopped;
        }));
        return migrate;
    }
}
