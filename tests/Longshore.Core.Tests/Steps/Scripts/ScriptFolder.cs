using System.Collections.Immutable;
using System.Diagnostics;
using Longshore.Steps.Bundles;
using Longshore.Steps.Scripts;
using Longshore.Steps.Tickets;
using Xunit;

namespace Longshore.Core.Tests.Steps.Scripts;

/// <summary>A workspace in which a prepared script is really run, with real pipes for what it inherits.</summary>
internal sealed class ScriptFolder : IDisposable
{
    /// <summary>The pipes' contents wait in files of this folder, which is no part of what a worker has.</summary>
    private readonly DirectoryInfo aside = Directory.CreateTempSubdirectory("longshore-pipes-");

    internal string Path { get; } = Directory.CreateTempSubdirectory("longshore-script-").FullName;

    public void Dispose()
    {
        Directory.Delete(Path, recursive: true);
        aside.Delete(recursive: true);
    }

    internal void Write(string file, string text)
    {
        var path = System.IO.Path.Combine(Path, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    internal Preparation Prepare(IEnumerable<BundleVariable> variables, IReadOnlyDictionary<string, string>? environment = null)
    {
        var bundle = new StepBundle
        {
            Ticket = Ticket.Parse("t-1"),
            ActionType = "Octopus.Script",
            StepName = "Step",
            Variables = [.. variables],
            JournalKey = [.. new byte[32]],
        };
        environment ??= new Dictionary<string, string> { ["PATH"] = Environment.GetEnvironmentVariable("PATH")!, ["HOME"] = "/" };
        return ScriptPreparation.Prepare(bundle, new StepVariables(bundle, environment, TimeProvider.System), Path, environment);
    }

    internal PreparedScript Prepared(IEnumerable<BundleVariable> variables) => Assert.IsType<Preparation.Ready>(Prepare(variables)).Script;

    internal static IEnumerable<BundleVariable> Script(string syntax, string body, params IEnumerable<KeyValuePair<string, string>> variables) =>
    [
        new($"Octopus.Action.Script.ScriptBody[{syntax}]", body, false),
        .. variables.Select(v => new BundleVariable(v.Key, v.Value, false)),
    ];

    internal async Task<ScriptResult> Run(PreparedScript script)
    {
        // Descriptors cannot be handed down by the base library, so a shell puts the pipes in place and becomes the script's process.
        var files = Enumerable.Range(3, 2).Select(descriptor => Aside(script, descriptor)).ToArray();
        var start = new ProcessStartInfo("/bin/bash") { WorkingDirectory = script.WorkingDirectory, RedirectStandardOutput = true, RedirectStandardError = true };
        ImmutableArray<string> arguments =
            ["-c", "a=$1 b=$2; shift 2; exec \"$@\" 3< <(cat \"$a\") 4< <(cat \"$b\") </dev/null", "run", .. files, script.FileName, .. script.Arguments];
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        start.Environment.Clear();
        foreach (var (name, value) in script.Environment) start.Environment[name] = value;

        using var process = Process.Start(start)!;
        var cancel = TestContext.Current.CancellationToken;
        var output = process.StandardOutput.ReadToEndAsync(cancel);
        var error = process.StandardError.ReadToEndAsync(cancel);
        await process.WaitForExitAsync(cancel);
        return new ScriptResult(process.ExitCode, await output, await error);
    }

    private string Aside(PreparedScript script, int descriptor)
    {
        var path = System.IO.Path.Combine(aside.FullName, $"{descriptor}");
        var content = script.InheritedPipes.FirstOrDefault(p => p.Descriptor == descriptor)?.Content ?? default;
        File.WriteAllBytes(path, content.ToArray());
        return path;
    }
}
