namespace Longshore.Cli.Output;

/// <summary>Adds colour where it is wanted, and nothing elsewhere.</summary>
internal sealed class Paint(bool isOn)
{
    public const string Reset = "\e[0m";

    /// <summary>Whether anything is coloured.</summary>
    public bool IsOn { get; } = isOn;

    public string With(Ink ink, string text) => IsOn && ink != Ink.Plain ? $"{Start(ink)}{text}{Reset}" : text;

    private static string Start(Ink ink) => ink switch
    {
        Ink.Plain => "",
        Ink.Dim => "\e[2m",
        Ink.Bold => "\e[1m",
        Ink.Green => "\e[32m",
        Ink.Yellow => "\e[33m",
        Ink.Red => "\e[31m",
        Ink.Cyan => "\e[36m",
    };
}
