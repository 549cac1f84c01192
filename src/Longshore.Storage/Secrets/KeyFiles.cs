using Longshore.Os.Files;

namespace Longshore.Storage.Secrets;

/// <summary>Small files that make this installation itself, in <c>keys/</c> of the data directory: made once, never changed, readable by the server's user only.</summary>
/// <param name="directory">The folder <c>keys</c>; created with mode 0700 when first needed.</param>
public sealed class KeyFiles(string directory)
{
    /// <summary>The content of file <paramref name="name"/>; when there is none yet, <paramref name="make"/>'s result, durable. Of several processes that make it at once, all get the content of one.</summary>
    public byte[] ReadOrMake(string name, Func<byte[]> make)
    {
        var path = Path.Combine(directory, name);
        if (!File.Exists(path))
        {
            if (OperatingSystem.IsWindows()) Directory.CreateDirectory(directory);
            else Directory.CreateDirectory(directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            ExclusiveFile.TryCreate(path, make());
        }
        return File.ReadAllBytes(path);
    }
}
