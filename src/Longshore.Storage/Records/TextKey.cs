namespace Longshore.Storage.Records;

/// <summary>The form in which names are compared: all databases then agree about upper and lower case.</summary>
internal static class TextKey
{
    public static string Of(string text) => text.ToLowerInvariant();
}
