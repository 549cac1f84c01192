using Longshore.Domain.Names;
using Longshore.Domain.Refusals;

namespace Longshore.Domain.Artifacts;

/// <summary>What the file name of an artifact may be: a name, never a way to another folder.</summary>
public static class ArtifactName
{
    /// <summary>The name, or why it is none.</summary>
    public static Result<string> Clean(string? text)
    {
        var name = NameRule.Clean("Filename", text);
        if (name.IsRefused) return name;
        if (name.Value.AsSpan().ContainsAny('/', '\\') || name.Value is "." or "..")
            return new Invalid("Filename", "A file name cannot hold a path.", "Send the name alone, without / and \\.");
        return name;
    }
}
