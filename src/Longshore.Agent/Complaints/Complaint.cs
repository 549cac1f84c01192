namespace Longshore.Agent.Complaints;

/// <summary>Why a verb cannot go on, in words for the person who called it, and the code to end with.</summary>
internal sealed class Complaint(string says, string? mend, int exitCode) : Exception(says)
{
    /// <summary>How to mend it: a command to type where possible. Null when the sentence says it already.</summary>
    public string? Mend { get; } = mend;

    public int ExitCode { get; } = exitCode;

    public static Complaint Failed(string says, string? mend) => new(says, mend, ExitCodes.Failed);

    public static Complaint Usage(string says, string? mend) => new(says, mend, ExitCodes.Usage);
}
