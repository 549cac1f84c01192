using Longshore.Templates.Tokens;

namespace Longshore.Templates.Parsing;

/// <summary>An <c>#{elseif C}</c> with the place of its body.</summary>
internal sealed record ElseIfClause(Condition Condition, int BodyStart, int BodyStop)
{
    /// <summary>Where the clauses that follow this one stop, once that is known.</summary>
    public int? ChainStop { get; set; }
}
