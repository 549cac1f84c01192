namespace Longshore.WorkerLink.Dialling;

/// <summary>How far a look at an address came.</summary>
public enum LookFailure
{
    /// <summary>The host's name leads nowhere.</summary>
    UnknownHost,

    /// <summary>No way to the host, or it does not answer.</summary>
    NotReached,

    /// <summary>The host is there, and nothing listens on the port.</summary>
    NotListening,

    /// <summary>Something listens that does not speak TLS, or says nothing.</summary>
    NoTls,
}
