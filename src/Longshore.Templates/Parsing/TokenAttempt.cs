using Longshore.Templates.Tokens;

namespace Longshore.Templates.Parsing;

/// <summary>What came of reading a token at one place of the text.</summary>
internal struct TokenAttempt
{
    /// <summary>The token, or null when nothing can be read here.</summary>
    public Token? Token;

    /// <summary>Offset behind the token.</summary>
    public int End;

    /// <summary>Without a token: how far the text was understood.</summary>
    public int Failed;

    /// <summary>The place read as a substitution where that was looked at: an index may be nothing else.</summary>
    public SubstitutionToken? Substitution;

    /// <summary>Offset behind <see cref="Substitution"/>.</summary>
    public int SubstitutionEnd;

    /// <summary>Where a body that contains this place ends.</summary>
    public BodyStops Stops;
}
