using System.Collections.Immutable;
using System.Text.Json;
using Longshore.Domain.Audit;

namespace Longshore.Portal.Audit;

/// <summary>An audit event as it is shown.</summary>
/// <param name="From">Such as <c>Session cookie · 10.0.0.7</c>.</param>
/// <param name="Changes">What changed, before and after.</param>
public sealed record AuditRow(string Id, DateTimeOffset At, string Who, string Category, string Message, string From, ImmutableArray<AuditChange> Changes)
{
    public static AuditRow Of(AuditEvent happened) => new(
        happened.Id.ToString(),
        happened.Occurred,
        happened.Username.Length == 0 ? "system" : happened.Username,
        happened.Category,
        happened.Message,
        string.Join(" · ", new[] { happened.IdentityEstablishedWith, happened.IpAddress }.Where(text => !string.IsNullOrEmpty(text))),
        AuditChange.Read(happened.Changes));
}

/// <summary>One field before and after; null: it was not there.</summary>
public sealed record AuditChange(string Field, string? Before, string? After)
{
    /// <summary>From the stored JSON; empty when there is none or it is not understood.</summary>
    public static ImmutableArray<AuditChange> Read(string? json)
    {
        if (string.IsNullOrEmpty(json)) return [];
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Array ? [.. document.RootElement.EnumerateArray().Select(Of)] : [];
        }
        catch (JsonException)
        {
            // Written by a later version: the event itself is still worth showing.
            return [];
        }
    }

    private static AuditChange Of(JsonElement change) => new((Text(change, "path") ?? "").TrimStart('/'), Text(change, "before"), Text(change, "after"));

    private static string? Text(JsonElement change, string name) =>
        change.ValueKind == JsonValueKind.Object && change.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : null;
}
