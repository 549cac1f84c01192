using System.CommandLine;
using Longshore.Bench.Deployments;
using Longshore.Bench.Executors;
using Longshore.Bench.Figures;
using Longshore.Bench.Kills;
using Longshore.Bench.Logs;
using Longshore.Bench.Machines;
using Longshore.Bench.Servers;
using Longshore.Bench.Simulations;
using Longshore.Bench.Workers;

string[] measurements = ["executor", "start", "latency", "memory", "logs", "workers"];
string[] proofs = ["simulation", "kills"];
var what = new Argument<string[]>("figure") { Description = $"{string.Join(", ", [.. measurements, .. proofs])}, or all; without any: all but the last two.", DefaultValueFactory = _ => measurements };
what.AcceptOnlyFromAmong([.. measurements, .. proofs, "all"]);
var programs = new Option<string>("--out") { Description = "Directory of the release programs.", DefaultValueFactory = _ => "out" };
var scratch = new Option<string>("--scratch") { Description = "Directory on the disk to measure.", DefaultValueFactory = _ => Path.GetTempPath() };
var root = new RootCommand("Measures the release programs of Longshore, each figure beside a reference in the same run.") { what, programs, scratch };
root.SetAction(async (parsed, cancel) =>
{
    var wanted = parsed.GetValue(what)!;
    if (wanted.Contains("all")) wanted = [.. measurements, .. proofs];
    var folder = Directory.CreateDirectory(Path.Combine(parsed.GetValue(scratch)!, $"longshore-bench-{Environment.ProcessId}")).FullName;
    try
    {
        var built = new Programs(parsed.GetValue(programs)!, folder);
        Console.WriteLine(Machine.Describe(folder));
        var figures = new List<Figure>();
        foreach (var name in wanted) figures.AddRange(await Measure(name, built));
        ResultTable.Print(figures, Console.Out);
        return figures.TrueForAll(figure => figure.Reach?.IsMet(figure.Value) ?? true) ? 0 : 1;
    }
    finally
    {
        Directory.Delete(folder, recursive: true);
    }
});
return await root.Parse(args).InvokeAsync();

static async Task<IReadOnlyList<Figure>> Measure(string name, Programs programs) => name switch
{
    "executor" => [.. await ExecutorStartBench.Run(programs), .. await ExecutorMemoryBench.Run(programs)],
    "start" => await StartBench.Run(programs),
    "latency" => await LatencyBench.Run(programs),
    "memory" => await MemoryBench.Run(programs),
    "logs" => await LogBench.Run(programs),
    "workers" => await WorkerBench.Run(programs),
    "simulation" => SimulationBench.Run(),
    _ => await KillBench.Run(Directory.GetCurrentDirectory()),
};
