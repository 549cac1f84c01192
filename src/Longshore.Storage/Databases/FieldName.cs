namespace Longshore.Storage.Databases;

/// <summary>From the column or index that a unique rule is about to the field a user knows: <c>name_key</c> or <c>ux_projects_name</c> is <c>Name</c>.</summary>
internal static class FieldName
{
    private const string KeyEnding = "_key";

    public static string Of(string columnOrIndex)
    {
        var text = columnOrIndex.EndsWith(KeyEnding, StringComparison.Ordinal) ? columnOrIndex[..^KeyEnding.Length] : columnOrIndex;
        text = text[(text.LastIndexOf('_') + 1)..];
        return text.Length == 0 ? columnOrIndex : char.ToUpperInvariant(text[0]) + text[1..];
    }
}
