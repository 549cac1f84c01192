using System.Text;
using Longshore.Cli.Logins;
using Spectre.Console;

namespace Longshore.Cli.Output;

/// <summary>The two streams: data goes out, talk goes to the error stream. Colour and questions only where a person sits.</summary>
internal sealed class Terminal
{
    private const int Unlimited = 10_000;

    private Terminal(Variables variables)
    {
        var colour = string.IsNullOrEmpty(variables.NoColor) && variables.Term != "dumb";
        IsOutTerminal = !Console.IsOutputRedirected;
        IsErrorTerminal = !Console.IsErrorRedirected;
        OutPaint = new Paint(colour && IsOutTerminal);
        ErrorPaint = new Paint(colour && IsErrorTerminal);
        Out = Writer(Console.OpenStandardOutput());
        Error = Writer(Console.OpenStandardError());
    }

    /// <summary>Data. Flushed by whoever has written what belongs together, and at the end.</summary>
    public TextWriter Out { get; }

    /// <summary>Talk: errors, progress, hints.</summary>
    public TextWriter Error { get; }

    /// <summary>Colours for <see cref="Out"/>.</summary>
    public Paint OutPaint { get; }

    /// <summary>Colours for <see cref="Error"/>.</summary>
    public Paint ErrorPaint { get; }

    public bool IsOutTerminal { get; }

    public bool IsErrorTerminal { get; }

    /// <summary>Whether somebody can answer a question.</summary>
    public bool CanAsk => IsErrorTerminal && !Console.IsInputRedirected;

    public static Terminal Open(Variables variables) => new(variables);

    /// <summary>Says something beside the data, for example that a connection was cut.</summary>
    public void Note(string text)
    {
        Out.Flush();
        Error.WriteLine(ErrorPaint.With(Ink.Dim, TerminalText.Clean(text)));
        Error.Flush();
    }

    /// <summary>A console for tables on the data stream: as wide as the terminal; a pipe or a file gets every row on one line.</summary>
    public IAnsiConsole OutConsole() => Draw(Out, IsOutTerminal, OutPaint);

    /// <summary>A console for questions and progress on the error stream.</summary>
    public IAnsiConsole ErrorConsole() => Draw(Error, IsErrorTerminal, ErrorPaint);

    private static StreamWriter Writer(Stream stream) => new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 32 * 1024);

    private static IAnsiConsole Draw(TextWriter writer, bool isTerminal, Paint paint)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new DrawingTarget(writer, isTerminal),
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = paint.IsOn ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = isTerminal ? InteractionSupport.Detect : InteractionSupport.No,
            // The library would otherwise colour for build servers it knows, whether or not this one shows colours.
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        if (!isTerminal) console.Profile.Width = Unlimited;
        return console;
    }
}
