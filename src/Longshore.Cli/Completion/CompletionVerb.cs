using System.CommandLine;
using Longshore.Cli.Verbs;

namespace Longshore.Cli.Completion;

/// <summary><c>completion</c></summary>
internal sealed class CompletionVerb : Verb
{
    private static readonly Choice<Shell> Shells = new("shell", "bash", "zsh", "fish", "pwsh");

    private readonly Argument<Shell> shell = new("SHELL") { HelpName = "SHELL", Description = "bash, zsh, fish or pwsh.", CustomParser = Shells.Parse };

    public CompletionVerb(Desk desk)
        : base(desk, "completion", "Print a script that teaches your shell to complete nouns, verbs and options.",
            "source <(longshore completion bash)",
            "longshore completion zsh > \"${fpath[1]}/_longshore\"",
            "longshore completion fish > ~/.config/fish/completions/longshore.fish",
            "longshore completion pwsh >> $PROFILE")
    {
        Shells.Offer(shell.CompletionSources);
        Arguments.Add(shell);
    }

    protected override Task<int> Run(Call call, CancellationToken cancel)
    {
        call.Terminal.Out.WriteLine(call.Get(shell) switch
        {
            Shell.Zsh => CompletionScripts.Zsh,
            Shell.Fish => CompletionScripts.Fish,
            Shell.Pwsh => CompletionScripts.PowerShell,
            Shell.Bash => CompletionScripts.Bash,
        });
        return Task.FromResult(ExitCode.Done);
    }
}
