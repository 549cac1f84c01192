namespace Longshore.Server.Running;

/// <summary>What the program's exit says (programs.md §2).</summary>
internal static class ExitCodes
{
    public const int Stopped = 0;
    public const int Failed = 1;

    /// <summary>Wrong arguments or configuration; the text names the setting and the mend.</summary>
    public const int WrongSetting = 2;

    /// <summary>Data directory in use, or database newer than this version.</summary>
    public const int DataNotUsable = 3;
    public const int DatabaseUnreachable = 4;
}
