using System.Text;
using Longshore.Cli.Complaints;

namespace Longshore.Cli.Scripts;

/// <summary>Gets the text of a script from where it was named.</summary>
internal static class ScriptSource
{
    // A script this long is no script: more would only meet the server's own limit later.
    private const int LongestBytes = 10 * 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text of a file, or of standard input for <c>-</c>.</summary>
    /// <exception cref="Complaint">There is no such file, it is too long or no text.</exception>
    public static async Task<string> Read(string file, CancellationToken cancel)
    {
        await using var source = Open(file);
        using var content = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; (read = await source.ReadAsync(buffer, cancel)) > 0;)
        {
            content.Write(buffer, 0, read);
            if (content.Length > LongestBytes) throw Complaint.Usage($"{file} is longer than 10 MiB", "put what is large into a package");
        }

        try
        {
            return Strict.GetString(content.GetBuffer(), 0, (int)content.Length);
        }
        catch (DecoderFallbackException)
        {
            throw Complaint.Usage($"{file} is no UTF-8 text", "save the script as UTF-8");
        }
    }

    /// <summary>The syntax that belongs to the end of a file's name; null when it says nothing.</summary>
    public static ScriptSyntax? SyntaxOf(string file) => Path.GetExtension(file).ToLowerInvariant() switch
    {
        ".sh" or ".bash" => ScriptSyntax.Bash,
        ".py" => ScriptSyntax.Python,
        _ => null,
    };

    private static Stream Open(string file)
    {
        if (file == "-") return Console.OpenStandardInput();
        if (!File.Exists(file)) throw Complaint.Usage($"there is no file '{file}'", "name a script with --file, or write it with --inline");
        return new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 0, FileOptions.Asynchronous);
    }
}
