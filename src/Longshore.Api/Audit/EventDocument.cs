using System.Text.Encodings.Web;
using System.Text.Json;
using Longshore.Api.Transport;
using Longshore.Domain.Audit;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;

namespace Longshore.Api.Audit;

/// <summary>An audit event as clients read it (rest-api.md §11).</summary>
internal sealed record EventDocument : ILinked
{
    public required string Id { get; init; }
    public string? SpaceId { get; init; }
    public required string Category { get; init; }
    public string? UserId { get; init; }
    public required string Username { get; init; }
    public bool IsService { get; init; }
    public string? IdentityEstablishedWith { get; init; }
    public string? UserAgent { get; init; }
    public string? IpAddress { get; init; }
    public required DateTimeOffset Occurred { get; init; }
    public required string Message { get; init; }
    public required string MessageHtml { get; init; }
    public IReadOnlyList<EventReferenceDocument> MessageReferences { get; init; } = [];
    public required IReadOnlyList<string> RelatedDocumentIds { get; init; }
    public string? Comments { get; init; }
    public string? Details { get; init; }
    public required ChangeDetailsDocument ChangeDetails { get; init; }
    public required IReadOnlyDictionary<string, string> Links { get; init; }

    public static EventDocument From(AuditEvent one) => new()
    {
        Id = one.Id.ToString(),
        SpaceId = one.Space?.ToString(),
        Category = one.Category,
        UserId = one.User?.ToString(),
        Username = one.Username,
        IdentityEstablishedWith = one.IdentityEstablishedWith,
        UserAgent = one.UserAgent,
        IpAddress = one.IpAddress,
        Occurred = one.Occurred,
        Message = one.Message,
        // Names are what users typed: as part of a page they are text, never markup.
        MessageHtml = HtmlEncoder.Default.Encode(one.Message),
        RelatedDocumentIds = one.RelatedDocuments,
        ChangeDetails = ChangeDetailsDocument.From(one.Changes),
        Links = new Dictionary<string, string> { ["Self"] = one.Space is { } space ? $"/api/{space}/events/{one.Id}" : $"/api/events/{one.Id}" },
    };
}

/// <summary>A part of a message that names a document.</summary>
internal sealed record EventReferenceDocument(string ReferencedDocumentId, int StartIndex, int Length);

/// <param name="Differences">Each with <c>path</c>, <c>before</c> and <c>after</c>.</param>
internal sealed record ChangeDetailsDocument(string? DocumentContext, JsonElement Differences)
{
    private static readonly JsonElement None = JsonElement.Parse("[]");

    public static ChangeDetailsDocument From(string? changes) => new(null, changes is null ? None : JsonElement.Parse(changes));
}
