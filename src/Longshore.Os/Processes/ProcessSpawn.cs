using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Longshore.Os.Native;
using Microsoft.Win32.SafeHandles;

namespace Longshore.Os.Processes;

/// <summary>
/// Starts processes with exactly the stated descriptors, in a process group of their own, all signals at their defaults. The runtime's own class can do
/// none of the three, and it would collect children that <see cref="ChildReaper"/> must see.
/// </summary>
[SupportedOSPlatform("linux")]
public static unsafe class ProcessSpawn
{
    // Both structures are smaller than this in every C library we know (glibc: 336 and 80 bytes); a signal set has 128.
    private const int StructureLength = 1024;
    private const int SignalSetLength = 128;
    private const int DuplicateAbove = 1030;
    private const int LowestCopy = 100;

    /// <summary>Starts the process; returns once its program runs.</summary>
    /// <returns>Process id, also its group.</returns>
    /// <exception cref="IOException">The program or the working directory is missing, not executable, or the machine's limit of processes is reached.</exception>
    public static int Start(SpawnRequest request)
    {
        var actions = stackalloc byte[StructureLength];
        var attributes = stackalloc byte[StructureLength];
        var copies = new List<SafeFileHandle>();
        Check(Libc.ActionsInit(actions));
        Check(Libc.AttributesInit(attributes));
        try
        {
            FillActions(actions, request, copies);
            FillAttributes(attributes);
            using var arguments = new StringVector([request.Program, .. request.Arguments]);
            using var environment = new StringVector([.. request.Environment.Select(entry => $"{entry.Key}={entry.Value}")]);
            var error = Libc.Spawn(out var process, request.Program, actions, attributes, arguments.Pointer, environment.Pointer);
            return error == 0 ? process : throw SystemError.Of(error, $"Cannot start '{request.Program}' in '{request.WorkingDirectory}'");
        }
        finally
        {
            _ = Libc.ActionsDestroy(actions);
            _ = Libc.AttributesDestroy(attributes);
            foreach (var copy in copies) copy.Dispose();
        }
    }

    private static void FillActions(byte* actions, SpawnRequest request, List<SafeFileHandle> copies)
    {
        Check(Libc.ActionsOpen(actions, 0, "/dev/null", Libc.ReadOnly, 0));
        Check(Libc.ActionsDuplicate(actions, CopyOf(request.StandardOutput, copies), 1));
        Check(Libc.ActionsDuplicate(actions, CopyOf(request.StandardError, copies), 2));
        foreach (var inherited in request.Inherited) Check(Libc.ActionsDuplicate(actions, CopyOf(inherited.Source, copies), inherited.Number));
        Check(Libc.ActionsChangeDirectory(actions, request.WorkingDirectory));
    }

    /// <summary>A copy with a high number: else putting one descriptor in its place could overwrite the next one's source.</summary>
    private static int CopyOf(SafeFileHandle source, List<SafeFileHandle> copies)
    {
        var copy = Libc.Control((int)source.DangerousGetHandle(), DuplicateAbove, LowestCopy);
        if (copy < 0) throw SystemError.Last("Cannot copy a descriptor");
        copies.Add(new SafeFileHandle(copy, ownsHandle: true));
        return copy;
    }

    private static void FillAttributes(byte* attributes)
    {
        Check(Libc.AttributesFlags(attributes, Libc.SpawnInGroup | Libc.SpawnDefaultSignals | Libc.SpawnSignalMask));
        Check(Libc.AttributesGroup(attributes, 0));
        var signals = stackalloc byte[SignalSetLength];
        new Span<byte>(signals, SignalSetLength).Clear();
        Check(Libc.AttributesSignalMask(attributes, signals));
        // The runtime ignores SIGPIPE and a caller may ignore more; an ignored signal stays ignored in the new program.
        new Span<byte>(signals, sizeof(long)).Fill(0xFF);
        Check(Libc.AttributesDefaultSignals(attributes, signals));
    }

    private static void Check(int error)
    {
        if (error != 0) throw SystemError.Of(error, "Cannot prepare the start of a process");
    }

    /// <summary>A null-terminated array of C strings.</summary>
    private sealed class StringVector : IDisposable
    {
        private readonly nint[] pointers;
        private GCHandle pin;

        public StringVector(string[] texts)
        {
            pointers = new nint[texts.Length + 1];
            for (var i = 0; i < texts.Length; i++) pointers[i] = Marshal.StringToCoTaskMemUTF8(texts[i]);
            pin = GCHandle.Alloc(pointers, GCHandleType.Pinned);
        }

        public byte** Pointer => (byte**)pin.AddrOfPinnedObject();

        public void Dispose()
        {
            pin.Free();
            foreach (var pointer in pointers) Marshal.FreeCoTaskMem(pointer);
        }
    }
}
