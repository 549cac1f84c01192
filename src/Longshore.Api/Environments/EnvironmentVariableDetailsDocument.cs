namespace Longshore.Api.Environments;

internal sealed record EnvironmentVariableDetailsDocument
{
    public bool HasUnauthorizedProjectVariables { get; init; }
    public bool HasUnauthorizedLibraryVariableSetVariables { get; init; }
    public IReadOnlyDictionary<string, string> VariableMap { get; init; } = new Dictionary<string, string>();
}
