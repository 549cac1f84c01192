using System.Text;
using Spectre.Console;

namespace Longshore.Cli.Output;

/// <summary>Lets the drawing library write to one of our streams and ask the real terminal for its size.</summary>
internal sealed class DrawingTarget(TextWriter writer, bool isTerminal) : IAnsiConsoleOutput
{
    // What terminals have when they do not tell.
    private const int UsualWidth = 80;
    private const int UsualHeight = 24;

    public TextWriter Writer => writer;

    public bool IsTerminal => isTerminal;

    public int Width => isTerminal && Console.WindowWidth is > 0 and var width ? width : UsualWidth;

    public int Height => isTerminal && Console.WindowHeight is > 0 and var height ? height : UsualHeight;

    public void SetEncoding(Encoding encoding)
    {
    }
}
