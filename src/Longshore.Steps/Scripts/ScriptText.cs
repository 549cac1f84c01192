using System.Text;

namespace Longshore.Steps.Scripts;

/// <summary>The text of scripts as interpreters like it.</summary>
internal static class ScriptText
{
    private const char ByteOrderMark = '\uFEFF';

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Lines end with a line feed, no byte order mark.</summary>
    internal static string Normalized(string text) => text.TrimStart(ByteOrderMark).Replace("\r\n", "\n", StringComparison.Ordinal);

    internal static byte[] Bytes(string text) => Utf8.GetBytes(text);

    /// <summary>Writes a file that only the script's user can read.</summary>
    internal static void Write(string path, ReadOnlySpan<byte> text)
    {
        // A link of this name must not be followed, nor an old file's rights be kept.
        File.Delete(path);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(path, options);
        file.Write(text);
    }

    /// <summary>A start-up text that is part of this program.</summary>
    internal static byte[] Resource(string name)
    {
        using var stream = typeof(ScriptText).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The program was built without {name}.");
        var text = new byte[stream.Length];
        stream.ReadExactly(text);
        return text;
    }
}
