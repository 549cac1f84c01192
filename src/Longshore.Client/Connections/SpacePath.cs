using System.Globalization;

namespace Longshore.Client.Connections;

/// <summary>Builds the paths of one space. What a person typed is escaped here and nowhere else.</summary>
internal readonly record struct SpacePath(string SpaceId)
{
    /// <summary>A path below the space; the holes of <paramref name="rest"/> are escaped.</summary>
    public string To(FormattableString rest)
    {
        var holes = new object?[rest.ArgumentCount];
        for (var i = 0; i < holes.Length; i++)
            holes[i] = Uri.EscapeDataString(Convert.ToString(rest.GetArgument(i), CultureInfo.InvariantCulture) ?? "");
        return $"api/{Uri.EscapeDataString(SpaceId)}/{string.Format(CultureInfo.InvariantCulture, rest.Format, holes)}";
    }
}
