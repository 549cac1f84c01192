namespace Longshore.WorkerHost;

/// <summary>An executor could not be started, or ended before it claimed its try. Nothing of the step has run or ever will under that try.</summary>
public sealed class ExecutorFailedException(string message, Exception? inner = null) : Exception(message, inner);
