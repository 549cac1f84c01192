namespace Longshore.Client;

/// <summary>The answer is no document of this API: probably another program or a proxy answers at this address.</summary>
public sealed class UnreadableAnswerException : CallFailedException
{
    internal UnreadableAnswerException(string? found, Exception? inner)
        : base($"the answer is not what a Longshore server sends ({found ?? "no content type"})", inner)
    {
    }

    /// <inheritdoc/>
    public override bool IsPassing => false;
}
