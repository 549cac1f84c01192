using System.Text.Json;
using System.Text.Json.Serialization;
using Longshore.Steps.Tickets;

namespace Longshore.Steps.Runs;

/// <summary>A ticket as a JSON string.</summary>
internal sealed class TicketJson : JsonConverter<Ticket>
{
    public override Ticket Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Ticket.TryParse(reader.GetString(), null, out var ticket) ? ticket : throw new JsonException("This is no ticket.");

    public override void Write(Utf8JsonWriter writer, Ticket value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
