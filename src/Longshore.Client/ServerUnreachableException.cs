namespace Longshore.Client;

/// <summary>No answer: the connection was refused, cut or silent.</summary>
public sealed class ServerUnreachableException : CallFailedException
{
    internal ServerUnreachableException(string message, Delivery delivery, Exception? inner)
        : base(message, inner) => Delivery = delivery;

    /// <summary>Whether the call may have reached the server.</summary>
    public Delivery Delivery { get; }

    /// <inheritdoc/>
    public override bool IsPassing => true;

    internal static ServerUnreachableException From(ServerAddress server, HttpRequestException broken)
    {
        var delivery = broken.HttpRequestError switch
        {
            HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
                or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError => Delivery.NotSent,
            _ => Delivery.OutcomeUnknown,
        };
        var reason = (broken.InnerException ?? broken).Message.TrimEnd('.');
        return new($"no answer from {server} ({reason})", delivery, broken);
    }
}
