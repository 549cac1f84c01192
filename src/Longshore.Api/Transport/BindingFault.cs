using System.Text.Json;
using Longshore.Domain.Refusals;
using Microsoft.AspNetCore.Http;

namespace Longshore.Api.Transport;

/// <summary>Says in the request's own words why it did not bind.</summary>
internal static class BindingFault
{
    public static Refusal Refusal(BadHttpRequestException fault) => fault.InnerException switch
    {
        JsonException json when Words(json) is var text && text.IndexOf(EnumText.Marker, StringComparison.Ordinal) is >= 0 and var at =>
            new Invalid(Path(json), text[(at + EnumText.Marker.Length)..].TrimEnd(), ""),
        JsonException json when json.Message.Contains("could not be converted", StringComparison.Ordinal) =>
            new Invalid(Path(json), "The value has the wrong type.", $"Expected: {Expected(Words(json))}."),
        JsonException json when json.Message.Contains("maximum configured depth", StringComparison.Ordinal) =>
            new Invalid(Path(json), $"The JSON is nested deeper than {ApiJson.MaxDepth} levels.", "Send a flatter document."),
        JsonException json =>
            new Invalid(Path(json), $"The body is no well-formed JSON (line {json.LineNumber + 1}, byte {json.BytePositionInLine + 1}).", "Check quotes, commas and brackets there."),
        _ when fault.Message.Contains("body", StringComparison.OrdinalIgnoreCase) =>
            new Invalid("", "The request has no body.", "Send a JSON document."),
        _ => new Invalid(Parameter(fault.Message), "The value does not fit.", "See /openapi/v1.json for what is expected."),
    };

    // "$.Phases[0].Name" is "Phases[0].Name"; "$" is the document itself.
    private static string Path(Exception json) => json is JsonException { Path: { Length: > 2 } path } ? path[2..] : "";

    // What a converter said lies inside the exception that names the path.
    private static string Words(JsonException json) => $"{json.Message} {json.InnerException?.Message}";

    private static string Expected(string message) => message switch
    {
        _ when message.Contains("System.Boolean", StringComparison.Ordinal) || message.Contains("as a boolean", StringComparison.Ordinal) => "true or false",
        _ when message.Contains("System.Int32", StringComparison.Ordinal) || message.Contains("System.Int64", StringComparison.Ordinal) || message.Contains("for an Int", StringComparison.Ordinal) || message.Contains("as a number", StringComparison.Ordinal) => "a whole number",
        _ when message.Contains("System.DateTime", StringComparison.Ordinal) => "a time such as 2026-01-31T12:00:00+00:00",
        _ when message.Contains("System.String. ", StringComparison.Ordinal) || message.Contains("as a string", StringComparison.Ordinal) => "a text",
        _ when message.Contains("[]", StringComparison.Ordinal) || message.Contains("Collections", StringComparison.Ordinal) => "a list or an object, as described in /openapi/v1.json",
        _ => "a value as described in /openapi/v1.json",
    };

    // The message of a query or route parameter reads: Failed to bind parameter "int skip" from "abc".
    private static string Parameter(string message)
    {
        var parts = message.Split('"');
        return parts.Length > 1 ? parts[1].Split(' ')[^1] : "";
    }
}
