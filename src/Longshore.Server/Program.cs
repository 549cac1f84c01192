using System.CommandLine;
using Longshore.Server.Running;

var root = new RootCommand("The Longshore deployment server: HTTP API, portal, orchestration and built-in worker.");
var run = new RunCommand();
run.AddTo(root);
root.Subcommands.Add(run.AsVerb());
root.Subcommands.Add(CheckCommand.Create());
root.Subcommands.Add(MigrateCommand.Create());
var parsed = root.Parse(args);
return parsed.Errors.Count > 0 ? await WrongArguments(parsed) : await parsed.InvokeAsync();

static async Task<int> WrongArguments(ParseResult parsed)
{
    await parsed.InvokeAsync();
    return ExitCodes.WrongSetting;
}
