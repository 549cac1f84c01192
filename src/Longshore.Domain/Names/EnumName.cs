using System.Diagnostics.CodeAnalysis;

namespace Longshore.Domain.Names;

/// <summary>Reads the name of an enum's member as people and clients write it.</summary>
public static class EnumName
{
    /// <summary>True for the name of exactly one member, in any case. The framework's parser also takes numbers and adds up names joined by commas; those are none.</summary>
    public static bool TryParse<T>([NotNullWhen(true)] string? text, out T value) where T : struct, Enum
    {
        value = default;
        if (text is null || !Enum.GetNames<T>().Contains(text, StringComparer.OrdinalIgnoreCase)) return false;
        value = Enum.Parse<T>(text, ignoreCase: true);
        return true;
    }

    /// <summary>All names, joined for a message.</summary>
    public static string List<T>() where T : struct, Enum => string.Join(", ", Enum.GetNames<T>());
}
