using System.Buffers.Binary;
using System.Runtime.Versioning;
using Longshore.Os.Processes;
using Longshore.WorkerHost.Verbs;
using Microsoft.Win32.SafeHandles;

namespace Longshore.StepHost.Hosting;

/// <summary>
/// Keeps a long answer from running away from its reader, whose SSH library would take in all of it: the reader says on standard input how far it has come.
/// The end of standard input means that it has left, also when the network has cut it off.
/// </summary>
[SupportedOSPlatform("linux")]
internal sealed class ReaderCredit : IDisposable
{
    private readonly object gate = new();
    private readonly SafeFileHandle input = new(0, ownsHandle: false);
    private readonly CancellationTokenSource left = new();
    private long sent;
    private long taken;

    public ReaderCredit() => new Thread(Listen) { IsBackground = true, Name = "credit" }.Start();

    /// <summary>The reader has left.</summary>
    public CancellationToken Left => left.Token;

    /// <summary>Waits until the reader is near enough to take <paramref name="bytes"/> more.</summary>
    /// <exception cref="OperationCanceledException">It has left.</exception>
    public void Spend(int bytes)
    {
        lock (gate)
        {
            while (sent - taken >= HostAnswer.Window && !left.IsCancellationRequested) Monitor.Wait(gate);
            sent += bytes;
        }
        left.Token.ThrowIfCancellationRequested();
    }

    public void Dispose() => left.Dispose();

    private void Listen()
    {
        var credit = new byte[HostAnswer.CreditLength];
        while (TryFill(credit))
        {
            lock (gate)
            {
                taken = BinaryPrimitives.ReadInt64LittleEndian(credit);
                Monitor.PulseAll(gate);
            }
        }
        try
        {
            left.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The answer was complete before.
        }
        lock (gate) Monitor.PulseAll(gate);
    }

    private bool TryFill(byte[] credit)
    {
        for (var filled = 0; filled < credit.Length;)
        {
            if (input.Read(credit.AsSpan(filled)) is not (> 0 and var read)) return false;
            filled += read;
        }
        return true;
    }
}
