namespace Longshore.Cli.Completion;

/// <summary>Shells that can be taught to complete.</summary>
internal enum Shell
{
    Bash,
    Zsh,
    Fish,
    Pwsh,
}
