namespace Longshore.Domain.Refusals;

/// <summary>An expected "no", as a value. Every refusal names the field and how to mend it; a broken world is an exception instead.</summary>
/// <param name="Field">The request's field, route part or header that is wrong; empty when no single one is.</param>
/// <param name="Says">What is wrong, a full sentence.</param>
/// <param name="Mend">What to do, a full sentence; may be empty when the sentence before says it.</param>
public abstract record Refusal(string Field, string Says, string Mend)
{
    /// <summary>Both sentences, as shown to a person.</summary>
    public sealed override string ToString() => Mend.Length == 0 ? Says : $"{Says} {Mend}";
}

/// <summary>The thing does not exist, or lies in another space (its existence there is not told).</summary>
public record NotFound(string Field, string Says, string Mend = "") : Refusal(Field, Says, Mend);

/// <summary>The request itself is wrong.</summary>
public record Invalid(string Field, string Says, string Mend = "") : Refusal(Field, Says, Mend);

/// <summary>The request is right but does not fit what is stored: stale version, already there, in use.</summary>
public record Conflict(string Field, string Says, string Mend = "") : Refusal(Field, Says, Mend);

/// <summary>The actor is known and may not do this.</summary>
public record Denied(string Says, string Mend = "") : Refusal("", Says, Mend);

/// <summary>Nobody is signed in, or the key is wrong.</summary>
public record Unauthenticated(string Says, string Mend = "") : Refusal("", Says, Mend);

/// <summary>Several refusals of one request, so that a user mends all at once.</summary>
public sealed record Several(System.Collections.Immutable.ImmutableArray<Refusal> All) : Refusal(All[0].Field, string.Join(" ", All.Select(r => r.ToString())), "");
