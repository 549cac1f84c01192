using Longshore.Templates.Tokens;

namespace Longshore.Templates.Parsing;

/// <summary>
/// The tokens of a body, collected when they are first needed: places that turn out to be plain text may have read the same long body many times.
/// </summary>
internal sealed class TokenBody
{
    private readonly TokenTable? table;
    private readonly int start;
    private readonly int stop;
    private Token[]? tokens;

    public TokenBody(TokenTable table, int start, BodyStop stop)
    {
        this.table = table;
        this.start = start;
        this.stop = stop.Offset;
        Depth = stop.Depth;
    }

    private TokenBody() => tokens = [];

    public static TokenBody Empty { get; } = new();

    /// <summary>How deep tokens are nested in it.</summary>
    public int Depth { get; }

    public bool IsEmpty => stop == start;

    public Token[] Tokens => tokens ??= table!.Body(start, stop);
}
