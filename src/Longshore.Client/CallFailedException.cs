namespace Longshore.Client;

/// <summary>A call that did not succeed. The types below it say whether the server refused it or was not reached.</summary>
public abstract class CallFailedException : Exception
{
    private protected CallFailedException(string message, Exception? inner)
        : base(message, inner)
    {
    }

    /// <summary>Whether the same call may work later without anybody changing anything.</summary>
    public abstract bool IsPassing { get; }
}
