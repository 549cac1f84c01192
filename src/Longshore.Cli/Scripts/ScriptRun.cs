using System.CommandLine;
using Longshore.Cli.Complaints;
using Longshore.Cli.Pools;
using Longshore.Cli.Tasks;
using Longshore.Cli.Tasks.Live;
using Longshore.Cli.Verbs;
using Longshore.Client.Tasks;

namespace Longshore.Cli.Scripts;

/// <summary><c>script run</c></summary>
internal sealed class ScriptRun : Verb
{
    private static readonly Choice<ScriptSyntax> Syntaxes = new("syntax", "bash", "python");

    private readonly Option<string> file = new("--file", "-f") { Description = "The file that holds the script; - for standard input.", HelpName = "FILE" };
    private readonly Option<string> inline = new("--inline") { Description = "The script itself.", HelpName = "TEXT" };
    private readonly Option<string> pool = new("--pool") { Description = "The pool whose worker runs it. Without it the default one.", HelpName = "POOL" };
    private readonly Option<string> title = new("--name") { Description = "What the list of tasks shows.", HelpName = "TEXT" };
    private readonly WatchOptions watching = new();

    private readonly Option<ScriptSyntax?> syntax = new("--syntax")
    {
        Description = "bash or python. Without it the end of the file's name decides, else bash.",
        HelpName = "bash|python",
        CustomParser = typed => Syntaxes.Parse(typed),
    };

    public ScriptRun(Desk desk)
        : base(desk, "run", "Run a script once on a worker and show its live log. The exit code is 1 when the script failed.",
            "longshore script run --inline \"df -h\"",
            "longshore script run --file cleanup.py --pool linux-build --timeout 10m",
            "generate-script | longshore script run --file - --syntax bash")
    {
        Syntaxes.Offer(syntax.CompletionSources);
        foreach (var option in (Option[])[file, inline, syntax, pool, title]) Options.Add(option);
        watching.AddTo(this);
        Validators.Add(typed =>
        {
            if (typed.GetResult(file) is null == typed.GetResult(inline) is null)
                typed.AddError("Name the script with either --file or --inline.");
        });
    }

    protected override async Task<int> Run(Call call, CancellationToken cancel)
    {
        var source = call.Get(file);
        var body = source is null ? call.Get(inline)! : await ScriptSource.Read(source, cancel);
        if (string.IsNullOrWhiteSpace(body)) throw Complaint.Usage("the script is empty", "write something into it");

        using var server = call.Connect();
        var space = await server.Space(cancel);
        var where = await PoolChoice.Find(space, call.Get(pool), cancel);
        var name = call.Get(title) ?? (source is null or "-" ? "Script from the command line" : $"Script {Path.GetFileName(source)}");
        var task = await space.Tasks.Run(new NewScriptTask(name, body, Syntax(call, source).ToString(), where.Id), cancel);
        var ended = await TaskWatches.UntilEnd(
            call, space, [new Watched(task.Id, name)], call.Get(watching.Level), call.Get(watching.Timeout), cancel);
        if (call.IsJson) call.ShowJson(ended[0], OutputJson.Default.TaskDocument);
        return TaskWatches.ExitCodeOf(ended);
    }

    private ScriptSyntax Syntax(Call call, string? source) =>
        call.Get(syntax) ?? (source is null ? null : ScriptSource.SyntaxOf(source)) ?? ScriptSyntax.Bash;
}
