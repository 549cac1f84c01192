namespace Longshore.Cli.Completion;

/// <summary>Teaches shells to complete: each asks the program itself what could come next.</summary>
internal static class CompletionScripts
{
    public const string Bash = """
        _longshore() {
          local word="${COMP_WORDS[COMP_CWORD]}" IFS=$'\n'
          COMPREPLY=($(compgen -W "$(longshore "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "$word"))
        }
        complete -o default -F _longshore longshore
        """;

    public const string Zsh = """
        #compdef longshore
        _longshore() {
          local -a found
          found=("${(@f)$(longshore "[suggest:${#BUFFER}]" "$BUFFER" 2>/dev/null)}")
          compadd -a found
        }
        compdef _longshore longshore
        """;

    public const string Fish = """
        function __longshore_complete
          set -l line (commandline -cp)
          longshore "[suggest:"(string length -- $line)"]" $line 2>/dev/null
        end
        complete -c longshore -f -a '(__longshore_complete)'
        """;

    public const string PowerShell = """
        Register-ArgumentCompleter -Native -CommandName longshore -ScriptBlock {
          param($word, $line, $at)
          longshore "[suggest:$at]" "$line" 2>$null | Where-Object { $_ -like "$word*" } | ForEach-Object {
            [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
          }
        }
        """;
}
