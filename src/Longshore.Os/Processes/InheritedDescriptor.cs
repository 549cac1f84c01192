using Microsoft.Win32.SafeHandles;

namespace Longshore.Os.Processes;

/// <summary>A descriptor that a new process gets besides its three standard ones.</summary>
/// <param name="Number">What it is called in the new process, 3 or more.</param>
/// <param name="Source">The caller's descriptor; the caller still owns and closes it.</param>
public sealed record InheritedDescriptor(int Number, SafeFileHandle Source);
