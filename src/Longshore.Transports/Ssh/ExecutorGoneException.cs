namespace Longshore.Transports.Ssh;

/// <summary>The program that was pushed to the machine is not there any more, or cannot run any more. The call did nothing.</summary>
internal sealed class ExecutorGoneException(string message) : Exception(message);
