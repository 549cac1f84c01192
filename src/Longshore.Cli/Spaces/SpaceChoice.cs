using System.Globalization;
using Longshore.Cli.Complaints;
using Longshore.Client;
using Longshore.Client.Spaces;

namespace Longshore.Cli.Spaces;

/// <summary>Finds the space a person means.</summary>
internal static class SpaceChoice
{
    private const string Collection = "Spaces-";

    /// <summary>Whether the text is an id already, so that nobody needs to be asked.</summary>
    public static bool IsId(string text) =>
        text.StartsWith(Collection, StringComparison.OrdinalIgnoreCase)
        && int.TryParse(text.AsSpan(Collection.Length), NumberStyles.None, CultureInfo.InvariantCulture, out _);

    /// <summary>The space with this id, name or slug, or the default one when none is named.</summary>
    /// <exception cref="Complaint">There is none.</exception>
    public static async Task<SpaceDocument> Find(LongshoreClient client, string? wanted, CancellationToken cancel)
    {
        var spaces = await client.Spaces.All(cancel);
        if (wanted is null)
        {
            return spaces.FirstOrDefault(s => s.IsDefault)
                ?? throw Complaint.Usage("this server has no default space that your key may see", "name a space with --space; longshore space list shows them");
        }

        return spaces.FirstOrDefault(s => Is(s.Id, wanted) || Is(s.Name, wanted) || Is(s.Slug, wanted))
            ?? throw Complaint.Failed($"there is no space '{wanted}' that your key may see", "longshore space list shows them");
    }

    private static bool Is(string? name, string wanted) => string.Equals(name, wanted, StringComparison.OrdinalIgnoreCase);
}
