namespace Longshore.Api.Transport;

/// <summary>Body of every answer that is no success (rest-api.md §1.2).</summary>
internal sealed record ErrorDocument
{
    public required string ErrorMessage { get; init; }

    /// <summary>One text per mistake of a request, each with the field it is about.</summary>
    public IReadOnlyList<string> Errors { get; init; } = [];
    public IReadOnlyList<string> ParsedHelpLinks { get; init; } = [];
    public string? HelpText { get; init; }
    public string? HelpLink { get; init; }

    /// <summary>Always null: stack traces stay in the server's log.</summary>
    public string? FullException { get; init; }

    /// <summary>Field to message.</summary>
    public IReadOnlyDictionary<string, string> Details { get; init; } = new Dictionary<string, string>();
}
