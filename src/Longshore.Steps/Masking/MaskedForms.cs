namespace Longshore.Steps.Masking;

/// <summary>Forms of a secret that are masked besides the value itself.</summary>
[Flags]
public enum MaskedForms
{
    /// <summary>The value as it is: what existing scripts and their logs expect.</summary>
    Raw = 0,

    /// <summary>Escaped for JSON text.</summary>
    Json = 1 << 0,

    /// <summary>Escaped for XML and HTML text.</summary>
    Xml = 1 << 1,

    /// <summary>Percent-encoded, in either case of the hex digits, blank as <c>%20</c> or <c>+</c>.</summary>
    Url = 1 << 2,

    /// <summary>Quoted for a POSIX shell: single quotes, backslashes, or <c>$'..'</c>.</summary>
    Shell = 1 << 3,

    /// <summary>Base64 and base64url of the UTF-8 bytes, at any of the three alignments inside a longer text.</summary>
    Base64 = 1 << 4,

    /// <summary>Hex of the UTF-8 bytes, upper or lower case.</summary>
    Hex = 1 << 5,

    /// <summary>UTF-16, little endian.</summary>
    Utf16 = 1 << 6,

    /// <summary>Each line of at least 8 characters of a value with several lines.</summary>
    Lines = 1 << 7,

    /// <summary>Everything above.</summary>
    All = Json | Xml | Url | Shell | Base64 | Hex | Utf16 | Lines,
}
