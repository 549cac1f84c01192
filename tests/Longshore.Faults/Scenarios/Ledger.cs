namespace Longshore.Faults.Scenarios;

/// <summary>What scripts themselves wrote down, outside Longshore: the truth about how often each ran (reliability.md §3).</summary>
internal sealed class Ledger : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("longshore-ledger-").FullName;

    public string File => Path.Combine(folder, "ledger");

    /// <summary>While this file is missing, gated scripts wait.</summary>
    public string Gate => Path.Combine(folder, "gate");

    public IReadOnlyList<string> Lines => System.IO.File.Exists(File) ? System.IO.File.ReadAllLines(File) : [];

    /// <summary>Scripts of other users of this machine may write here.</summary>
    public void LetAllWrite() => System.IO.File.SetUnixFileMode(folder, (UnixFileMode)0b111_111_111);

    public void Open() => System.IO.File.WriteAllText(Gate, "");

    /// <summary>A bash step that notes its start and end here, writes <paramref name="lines"/> counted lines on each stream, and waits for the gate when <paramref name="gated"/>.</summary>
    public string Script(string name, int lines, bool gated = false) => $$"""
        echo "start {{name}} #{Octopus.Task.Id}" >> {{File}}
        for i in $(seq 1 {{lines}}); do echo "seq:{{name}}:$i"; echo "err:{{name}}:$i" >&2; done
        {{(gated ? $"until [ -e {Gate} ]; do sleep 0.02; done" : "")}}
        echo "last:{{name}}"
        echo "end {{name}} #{Octopus.Task.Id}" >> {{File}}
        """;

    /// <summary>
    /// A bash script that notes its start and end here and in between writes a counted line on each stream, twenty times a second, until the gate opens.
    /// </summary>
    public string Stream(string name, int exitCode = 0) => $$"""
        echo "start {{name}}" >> {{File}}
        exec 9<> <(:)
        i=0
        until [ -e {{Gate}} ]; do i=$((i + 1)); echo "seq:{{name}}:$i"; echo "err:{{name}}:$i" >&2; read -r -t 0.05 -u 9 || true; done
        echo "last:{{name}}"
        echo "end {{name}} $i" >> {{File}}
        exit {{exitCode}}
        """;

    /// <summary>How often the script of <see cref="Stream"/> was started.</summary>
    public int StartsOf(string name) => Lines.Count(line => line == $"start {name}");

    /// <summary>How many lines the script of <see cref="Stream"/> has written on each stream; null: it has not ended.</summary>
    public int? CountOf(string name) =>
        Lines.SingleOrDefault(line => line.StartsWith($"end {name} ", StringComparison.Ordinal)) is { } end ? int.Parse(end.Split(' ')[^1], System.Globalization.CultureInfo.InvariantCulture) : null;

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
