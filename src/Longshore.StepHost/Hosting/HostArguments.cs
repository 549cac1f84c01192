using System.Collections.Immutable;
using System.Globalization;
using Longshore.Steps.Tickets;

namespace Longshore.StepHost.Hosting;

/// <summary>Arguments of <c>longshore-step host VERB --root ROOT …</c>; each verb takes exactly its own.</summary>
internal sealed record HostArguments(string Verb, string Root)
{
    public const string Usage = """
               longshore-step host start    --root ROOT < BUNDLE
               longshore-step host watch    --root ROOT --ticket TICKET --from OFFSET
               longshore-step host cancel   --root ROOT --ticket TICKET
               longshore-step host complete --root ROOT --ticket TICKET
               longshore-step host has      --root ROOT --sha256 HASH
               longshore-step host put      --root ROOT --sha256 HASH --from BYTE < REST-OF-FILE
               longshore-step host get      --root ROOT --ticket TICKET --number N
               longshore-step host describe --root ROOT
        """;

    private static readonly ImmutableDictionary<string, ImmutableArray<string>> Options = new Dictionary<string, ImmutableArray<string>>
    {
        ["start"] = [],
        ["watch"] = ["--ticket", "--from"],
        ["cancel"] = ["--ticket"],
        ["complete"] = ["--ticket"],
        ["has"] = ["--sha256"],
        ["put"] = ["--sha256", "--from"],
        ["get"] = ["--ticket", "--number"],
        ["describe"] = [],
    }.ToImmutableDictionary();

    public Ticket Ticket { get; init; }

    public long From { get; init; }

    public int Number { get; init; }

    public string Sha256 { get; init; } = "";

    /// <returns>Null: it is no right use.</returns>
    public static HostArguments? TryParse(ReadOnlySpan<string> args)
    {
        if (args is not [var verb, "--root", var root, .. var rest] || !Path.IsPathRooted(root)) return null;
        if (!Options.TryGetValue(verb, out var options) || rest.Length != 2 * options.Length) return null;
        var found = new HostArguments(verb, root);
        for (var at = 0; at < options.Length; at++)
        {
            if (rest[2 * at] != options[at] || found.With(options[at], rest[(2 * at) + 1]) is not { } more) return null;
            found = more;
        }
        return found;
    }

    private HostArguments? With(string option, string value) => option switch
    {
        "--ticket" => Ticket.TryParse(value, CultureInfo.InvariantCulture, out var ticket) ? this with { Ticket = ticket } : null,
        "--from" => long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var from) ? this with { From = from } : null,
        "--number" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? this with { Number = number } : null,
        _ => this with { Sha256 = value },
    };
}
