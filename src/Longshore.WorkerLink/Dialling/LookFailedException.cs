namespace Longshore.WorkerLink.Dialling;

/// <summary>A look at an address found nobody who shows a certificate.</summary>
public sealed class LookFailedException(LookFailure failure, string message, Exception? inner) : Exception(message, inner)
{
    public LookFailure Failure { get; } = failure;
}
