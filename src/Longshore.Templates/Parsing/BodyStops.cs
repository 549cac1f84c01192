namespace Longshore.Templates.Parsing;

/// <summary>The end of a body that contains a certain place.</summary>
/// <param name="Offset">Where it stops: at the first token that does not parse, at <c>#{else}</c> or <c>#{elseif }</c>, or at the end of the text.</param>
/// <param name="Depth">How deep the tokens from that place to the stop are nested.</param>
internal readonly record struct BodyStop(int Offset, int Depth)
{
    public BodyStop With(int depth) => this with { Depth = Math.Max(Depth, depth) };
}

/// <summary>The ends of the three kinds of bodies.</summary>
/// <param name="Plain">Of one in which <c>#{else}</c> is a variable.</param>
/// <param name="Unless">Of an <c>unless</c> body, which <c>#{else}</c> ends.</param>
/// <param name="If">Of an <c>if</c> body, which <c>#{else}</c> and <c>#{elseif }</c> end.</param>
internal readonly record struct BodyStops(BodyStop Plain, BodyStop Unless, BodyStop If)
{
    public static BodyStops All(int offset) => new(new(offset, 0), new(offset, 0), new(offset, 0));

    public BodyStops With(int depth) => new(Plain.With(depth), Unless.With(depth), If.With(depth));
}
