using System.Text;

namespace Longshore.Templates.Tokens;

/// <summary>What an <c>if</c>, <c>unless</c> or <c>elseif</c> asks.</summary>
internal abstract class Condition(Expression left, int depth)
{
    public Expression Left { get; } = left;

    public int Depth { get; } = depth;

    public abstract void Print(StringBuilder into);

    /// <summary><c>#{if Left}</c></summary>
    public sealed class Truth(Expression left) : Condition(left, left.Depth)
    {
        public override void Print(StringBuilder into) => Left.Print(into);
    }

    /// <summary><c>#{if Left == "Right"}</c>; a text written on the left is printed on the right.</summary>
    public sealed class WithText(Expression left, bool equal, string right) : Condition(left, left.Depth)
    {
        public bool Equal { get; } = equal;

        public string Right { get; } = right;

        public override void Print(StringBuilder into)
        {
            Left.Print(into);
            into.Append(Equal ? " == \"" : " != \"").Append(Right).Append("\" ");
        }
    }

    /// <summary><c>#{if Left == Right}</c></summary>
    public sealed class WithValue(Expression left, bool equal, Expression right) : Condition(left, Math.Max(left.Depth, right.Depth))
    {
        public bool Equal { get; } = equal;

        public Expression Right { get; } = right;

        public override void Print(StringBuilder into)
        {
            Left.Print(into);
            into.Append(Equal ? " == " : " != ");
            Right.Print(into);
            into.Append(' ');
        }
    }
}
