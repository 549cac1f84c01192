namespace Longshore.Faults.Scenarios;

/// <summary>What scripts themselves wrote down, outside Longshore: the truth about how often each ran (reliability.md §3).</summary>
internal sealed class Ledger : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("longshore-ledger-").FullName;

    public string File => Path.Combine(folder, "ledger");

    /// <summary>While this file is missing, gated scripts wait.</summary>
    public string Gate => Path.Combine(folder, "gate");

    public IReadOnlyList<string> Lines => System.IO.File.Exists(File) ? System.IO.File.ReadAllLines(File) : [];

    public void Open() => System.IO.File.WriteAllText(Gate, "");

    /// <summary>A bash step that notes its start and end here, writes <paramref name="lines"/> counted lines on each stream, and waits for the gate when <paramref name="gated"/>.</summary>
    public string Script(string name, int lines, bool gated = false) => $$"""
        echo "start {{name}} #{Octopus.Task.Id}" >> {{File}}
        for i in $(seq 1 {{lines}}); do echo "seq:{{name}}:$i"; echo "err:{{name}}:$i" >&2; done
        {{(gated ? $"until [ -e {Gate} ]; do sleep 0.02; done" : "")}}
        echo "last:{{name}}"
        echo "end {{name}} #{Octopus.Task.Id}" >> {{File}}
        """;

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
