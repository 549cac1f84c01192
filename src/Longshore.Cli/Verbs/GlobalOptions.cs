using System.CommandLine;

namespace Longshore.Cli.Verbs;

/// <summary>Options that every verb understands.</summary>
internal sealed class GlobalOptions
{
    private static readonly Choice<OutputForm> Forms = new("output", "table", "json");

    public Option<string> Url { get; } = new("--url")
    {
        Description = "The server, like https://deploy.example.com. Else LONGSHORE_URL, else the saved login.",
        HelpName = "URL",
        Recursive = true,
    };

    public Option<string> ApiKey { get; } = new("--api-key")
    {
        Description = "The key that signs the calls. Better in LONGSHORE_API_KEY: other users see a command line.",
        HelpName = "KEY",
        Recursive = true,
    };

    public Option<string> Space { get; } = new("--space")
    {
        Description = "Name or id of the space. Else LONGSHORE_SPACE, else the saved one, else the default space.",
        HelpName = "SPACE",
        Recursive = true,
    };

    public Option<OutputForm> Output { get; } = new("--output", "-o")
    {
        Description = "table for people, json for programs.",
        HelpName = "table|json",
        Recursive = true,
        CustomParser = Forms.Parse,
    };

    public Option<bool> NoPrompt { get; } = new("--no-prompt")
    {
        Description = "Ask nothing: what is missing is an error.",
        Recursive = true,
    };

    public GlobalOptions() => Forms.Offer(Output.CompletionSources);

    public IEnumerable<Option> All => [Url, ApiKey, Space, Output, NoPrompt];
}
