namespace Longshore.Api.Transport;

/// <summary><c>{}</c>: "done", for clients that decode every answer.</summary>
internal sealed record EmptyDocument;
