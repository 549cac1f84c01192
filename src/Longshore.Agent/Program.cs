using System.CommandLine;
using System.CommandLine.Invocation;
using Longshore.Agent.Complaints;
using Longshore.Agent.Verbs;

try
{
    var typed = CommandTree.Create().Parse(args);
    if (typed.Action is ParseErrorAction)
        return ComplaintDesk.Tell(Complaint.Usage(typed.UnmatchedTokens is [var word, ..] ? $"'{word}' is not understood here" : typed.Errors[0].Message, "longshore-agent --help"));
    return await typed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
}
catch (OperationCanceledException)
{
    return ExitCodes.Failed;
}
catch (Exception broken)
{
    return ComplaintDesk.Tell(ComplaintDesk.About(broken)
        ?? Complaint.Failed($"unforeseen: {broken.GetType().Name}: {broken.Message}", "report it with the command line that led here"));
}
