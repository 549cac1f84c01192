using Longshore.Os.Files;
using Longshore.Storage.Startup;

namespace Longshore.Storage.Secrets;

/// <summary>Small files that make this installation itself, in <c>keys/</c> of the data directory: made once, never changed, readable by the server's user only.</summary>
public sealed class KeyFiles
{
    private readonly DataDirectory directory;

    internal KeyFiles(DataDirectory directory) => this.directory = directory;

    /// <summary>The content of file <paramref name="name"/>; when there is none yet, <paramref name="make"/>'s result, durable. Of several that make it at once, all get the content of one.</summary>
    public byte[] ReadOrMake(string name, Func<byte[]> make)
    {
        var path = Path.Combine(directory.Keys, name);
        if (!File.Exists(path))
        {
            DataDirectory.Create(directory.Keys);
            ExclusiveFile.TryCreate(path, make());
        }
        return File.ReadAllBytes(path);
    }
}
