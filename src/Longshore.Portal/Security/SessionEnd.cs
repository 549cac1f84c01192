namespace Longshore.Portal.Security;

/// <summary>Tells an open page that its session has ended.</summary>
public sealed class SessionEnd
{
    /// <summary>Raised once, on any thread.</summary>
    public event Action? Ended;

    public bool HasEnded { get; private set; }

    public void Announce()
    {
        if (HasEnded) return;
        HasEnded = true;
        Ended?.Invoke();
    }
}
