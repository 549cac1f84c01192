using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace Longshore.Steps.Tickets;

/// <summary>
/// The idempotency key of one run of a script, end to end: written down by the engine before any worker hears of it.
/// Lower-case letters, digits and <c>-</c>, 1 to 100 characters, so that it is a safe file name everywhere.
/// </summary>
public readonly record struct Ticket : IParsable<Ticket>
{
    private const int MaximumLength = 100;

    private static readonly SearchValues<char> Allowed = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    private readonly string? text;

    private Ticket(string text) => this.text = text;

    /// <exception cref="FormatException">The text is no ticket.</exception>
    public static Ticket Parse(string text, IFormatProvider? provider = null) =>
        TryParse(text, provider, out var ticket) ? ticket : throw new FormatException($"'{text}' is no ticket: use a-z, 0-9 and '-', at most {MaximumLength} characters.");

    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out Ticket ticket)
    {
        var valid = text is { Length: > 0 and <= MaximumLength } && text.AsSpan().IndexOfAnyExcept(Allowed) < 0;
        ticket = valid ? new Ticket(text!) : default;
        return valid;
    }

    public override string ToString() => text ?? "";
}
