namespace Longshore.Os.Processes;

/// <summary>Signals that we send. The numbers are the kernel's.</summary>
public enum Signal
{
    Kill = 9,
    Terminate = 15,
    Continue = 18,
    Stop = 19,
}
