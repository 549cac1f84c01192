namespace Longshore.Templates.Parsing;

/// <summary>Offsets at which a body stops: the first token that does not parse, <c>#{else}</c>, <c>#{elseif }</c> or the end of the text.</summary>
/// <param name="Plain">The stop of a body in which <c>#{else}</c> is a variable.</param>
/// <param name="Unless">The stop of an <c>unless</c> body, which <c>#{else}</c> ends too.</param>
/// <param name="If">The stop of an <c>if</c> body, which <c>#{else}</c> and <c>#{elseif }</c> end too.</param>
internal readonly record struct BodyStops(int Plain, int Unless, int If)
{
    public static BodyStops All(int offset) => new(offset, offset, offset);
}
