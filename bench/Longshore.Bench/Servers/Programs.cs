namespace Longshore.Bench.Servers;

/// <summary>The release programs that build.sh made, and a directory for what the bench writes.</summary>
/// <param name="Directory">Such as <c>out</c>.</param>
/// <param name="Scratch">Deleted at the end; on the disk that is measured.</param>
internal sealed record Programs(string Directory, string Scratch)
{
    public string Server => Find("longshore-server");

    public string Agent => Find("longshore-agent");

    public string Step => Find("longshore-step");

    public string Fresh(string name) => System.IO.Directory.CreateDirectory(Path.Combine(Scratch, $"{name}-{Guid.NewGuid():N}")).FullName;

    private string Find(string name)
    {
        var program = Path.GetFullPath(Path.Combine(Directory, name));
        return File.Exists(program) ? program : throw new FileNotFoundException($"{program} is missing: run ./build.sh first, or name another directory with --out.");
    }
}
