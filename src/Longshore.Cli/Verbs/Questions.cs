using System.Collections.Immutable;
using Longshore.Cli.Complaints;
using Longshore.Cli.Output;
using Spectre.Console;

namespace Longshore.Cli.Verbs;

/// <summary>Asks the person at the terminal for what was not typed. Where nobody can answer, what is missing is an error.</summary>
internal sealed class Questions(Terminal terminal, bool mayAsk)
{
    /// <summary>Longer lists scroll.</summary>
    private const int PageSize = 15;

    /// <summary>A line of text.</summary>
    public Task<string> Text(string question, string option, CancellationToken cancel) =>
        Prompt(new TextPrompt<string>(Markup.Escape(question)), option, cancel);

    /// <summary>A line of text that nobody else at the desk shall read.</summary>
    public Task<string> Secret(string question, string option, CancellationToken cancel) =>
        Prompt(new TextPrompt<string>(Markup.Escape(question)) { IsSecret = true, Mask = null }, option, cancel);

    /// <summary>One of several.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="option">The option that would have answered it.</param>
    /// <param name="choices">Looked up only when the question is put.</param>
    /// <param name="cancel">Ctrl-C.</param>
    public async Task<string> OneOf(string question, string option, Func<Task<ImmutableArray<string>>> choices, CancellationToken cancel)
    {
        Insist(option);
        var known = await choices();
        if (known.IsEmpty) throw Complaint.Failed($"there is nothing to choose from for {option}", null);
        var prompt = new SelectionPrompt<string> { Title = Markup.Escape(question), PageSize = PageSize, SearchEnabled = true, Converter = Shown };
        prompt.AddChoices(known);
        return await Prompt(prompt, option, cancel);
    }

    private static string Shown(string choice) => Markup.Escape(TerminalText.Clean(choice));

    private Task<string> Prompt(IPrompt<string> prompt, string option, CancellationToken cancel)
    {
        Insist(option);
        return prompt.ShowAsync(terminal.ErrorConsole(), cancel);
    }

    private void Insist(string option)
    {
        if (!mayAsk) throw Complaint.Usage($"option {option} is missing", $"add {option}, or run where questions can be answered");
    }
}
