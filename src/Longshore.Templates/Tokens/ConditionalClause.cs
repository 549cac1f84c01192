namespace Longshore.Templates.Tokens;

/// <summary>A condition and the two bodies to choose from when it is the last one asked; in a chain only the last clause has an <see cref="Else"/>.</summary>
internal sealed record ConditionalClause(Condition Condition, Token[] Then, Token[] Else);
