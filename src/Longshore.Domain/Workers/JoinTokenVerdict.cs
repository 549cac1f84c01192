namespace Longshore.Domain.Workers;

/// <summary>Whether somebody may join with a token.</summary>
public abstract record JoinTokenVerdict
{
    private JoinTokenVerdict()
    {
    }

    /// <summary>It may.</summary>
    public sealed record Allowed : JoinTokenVerdict;

    /// <summary>It did already, with the same certificate, and became <paramref name="Became"/>.</summary>
    public sealed record Already(WorkerKey Became) : JoinTokenVerdict;

    /// <summary>It may not: a sentence, and another one on how to mend it.</summary>
    public sealed record Refused(string Says, string Mend) : JoinTokenVerdict;
}
