using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Longshore.Steps.Bundles;
using Longshore.Steps.Tickets;

namespace Longshore.Steps.Runs;

/// <summary>
/// Reads a bundle's JSON member by member: an executor reads one in its life, and a serializer would first spend milliseconds on learning its shape.
/// Members that it does not know are passed over; those that are not there keep their defaults, so that sender and executor may be of different versions.
/// </summary>
internal static class BundleReader
{
    /// <exception cref="JsonException">It is no JSON.</exception>
    /// <exception cref="FormatException">A member's text or number is not what it should be.</exception>
    /// <exception cref="InvalidOperationException">A member is of another type.</exception>
    public static StepBundle Read(ReadOnlySpan<byte> text)
    {
        var json = new Utf8JsonReader(text);
        var bundle = new StepBundle { Ticket = default, ActionType = "", StepName = "", Variables = [], JournalKey = [] };
        Enter(ref json, JsonTokenType.StartObject);
        while (NextMember(ref json, out var name)) bundle = With(bundle, name, ref json);
        return bundle;
    }

    private static StepBundle With(StepBundle bundle, string name, ref Utf8JsonReader json)
    {
        switch (name)
        {
            case "ticket": return bundle with { Ticket = Ticket.Parse(json.GetString() ?? "", CultureInfo.InvariantCulture) };
            case "actionType": return bundle with { ActionType = json.GetString() ?? "" };
            case "stepName": return bundle with { StepName = json.GetString() ?? "" };
            case "machineName": return bundle with { MachineName = json.GetString() ?? "" };
            case "variables": return bundle with { Variables = Items(ref json, Variable) };
            case "secrets": return bundle with { Secrets = Items(ref json, (ref Utf8JsonReader item) => item.GetString() ?? "") };
            case "files": return bundle with { Files = Items(ref json, File) };
            case "journalKey": return bundle with { JournalKey = Items(ref json, (ref Utf8JsonReader item) => item.GetByte()) };
            case "timeout": return bundle with { Timeout = json.TokenType == JsonTokenType.Null ? null : Span(ref json) };
            case "cancelGrace": return bundle with { CancelGrace = Span(ref json) };
            case "keepsLeftovers": return bundle with { KeepsLeftovers = json.GetBoolean() };
            default:
                json.Skip();
                return bundle;
        }
    }

    private static BundleVariable Variable(ref Utf8JsonReader json)
    {
        var variable = new BundleVariable("", null, false);
        Expect(json, JsonTokenType.StartObject);
        while (NextMember(ref json, out var name))
        {
            switch (name)
            {
                case "name": variable = variable with { Name = json.GetString() ?? "" }; break;
                case "value": variable = variable with { Value = json.GetString() }; break;
                case "isSensitive": variable = variable with { IsSensitive = json.GetBoolean() }; break;
                default: json.Skip(); break;
            }
        }
        return variable;
    }

    private static BundleFile File(ref Utf8JsonReader json)
    {
        var file = new BundleFile("", "", "", 0, false);
        Expect(json, JsonTokenType.StartObject);
        while (NextMember(ref json, out var name))
        {
            switch (name)
            {
                case "reference": file = file with { Reference = json.GetString() ?? "" }; break;
                case "fileName": file = file with { FileName = json.GetString() ?? "" }; break;
                case "sha256": file = file with { Sha256 = json.GetString() ?? "" }; break;
                case "length": file = file with { Length = json.GetInt64() }; break;
                case "extract": file = file with { Extract = json.GetBoolean() }; break;
                default: json.Skip(); break;
            }
        }
        return file;
    }

    private delegate T Reading<T>(ref Utf8JsonReader json);

    private static ImmutableArray<T> Items<T>(ref Utf8JsonReader json, Reading<T> read)
    {
        if (json.TokenType == JsonTokenType.Null) return [];
        Expect(json, JsonTokenType.StartArray);
        var items = ImmutableArray.CreateBuilder<T>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray) items.Add(read(ref json));
        return items.ToImmutable();
    }

    private static TimeSpan Span(ref Utf8JsonReader json) => TimeSpan.ParseExact(json.GetString() ?? "", "c", CultureInfo.InvariantCulture);

    /// <summary>Moves on to the value of the next member; false: the object has ended.</summary>
    private static bool NextMember(ref Utf8JsonReader json, out string name)
    {
        name = "";
        if (!json.Read() || json.TokenType != JsonTokenType.PropertyName) return false;
        name = json.GetString()!;
        return json.Read();
    }

    private static void Enter(ref Utf8JsonReader json, JsonTokenType wanted)
    {
        if (!json.Read()) throw new JsonException("There is nothing.");
        Expect(json, wanted);
    }

    private static void Expect(in Utf8JsonReader json, JsonTokenType wanted)
    {
        if (json.TokenType != wanted) throw new JsonException($"A {wanted} is missing.");
    }
}
