using System.Runtime.Versioning;
using Longshore.Os.Processes;
using Microsoft.Win32.SafeHandles;

namespace Longshore.StepHost.Hosting;

/// <summary>The call's standard output. Thread-safe.</summary>
[SupportedOSPlatform("linux")]
internal sealed class AnswerStream(SafeFileHandle output) : IDisposable
{
    private readonly Lock gate = new();

    /// <summary>Nobody reads the answer any more.</summary>
    public bool IsClosed { get; private set; }

    /// <exception cref="IOException">Nobody reads any more.</exception>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        lock (gate) WriteAll(bytes);
    }

    /// <summary>Writes unless a writer is at work already, which is sign of life enough.</summary>
    public void WriteIfIdle(ReadOnlySpan<byte> bytes)
    {
        if (!gate.TryEnter()) return;
        try
        {
            WriteAll(bytes);
        }
        catch (IOException)
        {
            // The writer of the next frame reports it.
        }
        finally
        {
            gate.Exit();
        }
    }

    public void Dispose() => output.Dispose();

    private void WriteAll(ReadOnlySpan<byte> bytes)
    {
        try
        {
            while (!bytes.IsEmpty)
            {
                // Null: a full pipe that somebody has made non-blocking; there is nothing better to do than to try again.
                bytes = bytes[(output.Write(bytes) ?? 0)..];
            }
        }
        catch (IOException)
        {
            IsClosed = true;
            throw;
        }
    }
}
