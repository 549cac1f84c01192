using System.CommandLine;
using System.CommandLine.Invocation;
using Longshore.Cli;
using Longshore.Cli.Complaints;
using Longshore.Cli.Logins;
using Longshore.Cli.Output;
using Longshore.Cli.Verbs;

var variables = new Variables(Environment.GetEnvironmentVariable);
var terminal = Terminal.Open(variables);
var desk = new Desk(new GlobalOptions(), terminal, variables, LoginFile.OfUser(), TimeProvider.System);

try
{
    var typed = CommandTree.Of(desk).Parse(args);
    if (typed.Action is ParseErrorAction) return UsageErrors.Tell(terminal, typed);
    return await typed.InvokeAsync(new InvocationConfiguration
    {
        EnableDefaultExceptionHandler = false,
        Output = terminal.Out,
        Error = terminal.Error,
    });
}
catch (OperationCanceledException)
{
    return ExitCode.Interrupted;
}
catch (Exception broken)
{
    var complaint = ComplaintDesk.About(broken)
        ?? Complaint.Failed($"unforeseen: {broken.GetType().Name}: {broken.Message}", "report it with the command line that led here");
    return ComplaintDesk.Tell(terminal, complaint);
}
finally
{
    terminal.Out.Flush();
    terminal.Error.Flush();
}
