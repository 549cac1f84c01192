namespace Longshore.Client;

/// <summary>The server does not know the key or the password, or there was none.</summary>
public sealed class NotSignedInException : CallFailedException
{
    internal NotSignedInException(ServerAddress server, string? message)
        : base(message ?? $"{server} does not accept the API key.", null)
    {
    }

    /// <inheritdoc/>
    public override bool IsPassing => false;
}
