namespace Longshore.WorkerLink.Hellos;

/// <summary>One side does not want the link.</summary>
/// <param name="says">What is wrong, a sentence.</param>
/// <param name="mend">How to mend it; empty when there is nothing to say.</param>
public sealed class HelloRefusedException(string says, string mend) : Exception(says)
{
    public string Mend { get; } = mend;
}
