using Longshore.Templates.Parsing;

namespace Longshore.Templates.Tokens;

/// <summary>A condition with its body, and the <c>#{elseif C}</c> that follows it.</summary>
internal sealed class ConditionalClause(Condition condition, TokenBody then, int stop)
{
    private int depth = Math.Max(condition.Depth, then.Depth);

    public Condition Condition { get; } = condition;

    public TokenBody Then { get; } = then;

    /// <summary>The clause to ask when the answer is no; null for the last of a chain.</summary>
    public ConditionalClause? Next { get; private set; }

    /// <summary>Offset behind the last body of the chain from here on.</summary>
    public int ChainStop { get; private set; } = stop;

    /// <summary>How deep tokens are nested in the chain from here on.</summary>
    public int ChainDepth => depth;

    /// <summary>Puts a complete chain behind this clause. Chains may be shared: where one is read from, it reads the same.</summary>
    public void Continue(ConditionalClause next)
    {
        Next = next;
        ChainStop = next.ChainStop;
        depth = Math.Max(depth, next.ChainDepth);
    }
}
