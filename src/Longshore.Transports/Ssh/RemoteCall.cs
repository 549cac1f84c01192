using System.Buffers.Binary;
using Longshore.WorkerHost.Verbs;

namespace Longshore.Transports.Ssh;

/// <summary>
/// One call on the machine whose answer begins with the marker. It knows whether its input has left us as a whole, and it sees a connection die: by an error,
/// or by silence where there should be heartbeats.
/// </summary>
internal sealed class RemoteCall : IAsyncDisposable
{
    // Each portion is written by a thread of its own: writing blocks, and may do so for long.
    private const int Portion = 1024 * 1024;

    private readonly SshMachine machine;
    private readonly RemoteCommand command;
    private long credited;

    private RemoteCall(SshMachine machine, RemoteCommand command) => (this.machine, this.command) = (machine, command);

    /// <summary>The answer, behind the marker.</summary>
    public RemoteOutput Answer => command.Output;

    /// <summary>All input has been handed to the connection.</summary>
    public bool IsSent { get; private set; }

    /// <param name="endsInput">False: the input stays open, for credit and as the sign that somebody listens.</param>
    /// <exception cref="WorkerUnreachableException">It surely has not begun, or its input was cut off; see <see cref="WorkerUnreachableException.MayHaveArrived"/>.</exception>
    public static async Task<RemoteCall> Begin(SshMachine machine, string text, Stream? input, bool endsInput, CancellationToken cancel)
    {
        var call = new RemoteCall(machine, await machine.Begin(text, cancel));
        try
        {
            await call.Send(input ?? Stream.Null, endsInput, cancel);
            return call;
        }
        catch
        {
            await call.DisposeAsync();
            throw;
        }
    }

    /// <summary>Goes to the beginning of the answer.</summary>
    /// <returns>Null: found. Else what came instead.</returns>
    public Task<string?> FindAnswer(CancellationToken cancel) => Within(machine.Timeouts.Silence, token => RemoteAnswer.SkipToMarker(command.Output, token), cancel);

    /// <summary>The rest of a short answer.</summary>
    public async Task<byte[]> ReadToEnd(TimeSpan bound, CancellationToken cancel)
    {
        using var all = new MemoryStream();
        await Within(bound, async token => { await command.Output.CopyToAsync(all, token); return true; }, cancel);
        return all.ToArray();
    }

    /// <summary>How the command ended.</summary>
    public Task<RemoteEnd> End(CancellationToken cancel) => Within(machine.Timeouts.Silence, command.End, cancel);

    /// <summary>Runs one piece of the conversation; when it takes longer than <paramref name="bound"/>, the connection counts as dead.</summary>
    /// <exception cref="WorkerUnreachableException">It took longer.</exception>
    public async Task<T> Within<T>(TimeSpan bound, Func<CancellationToken, Task<T>> piece, CancellationToken cancel)
    {
        using var late = new CancellationTokenSource(bound, machine.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, late.Token);
        try
        {
            return await piece(either.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            machine.Discard(command.Connection);
            throw new WorkerUnreachableException($"{machine.Endpoint} did not answer within {bound.TotalSeconds:0} s.", mayHaveArrived: IsSent);
        }
    }

    /// <summary>From now on tells the other end how far the answer was read, so that it does not run ahead.</summary>
    public void GiveCredit() => command.Output.Taken = total =>
    {
        if (total - credited < HostAnswer.Credit) return;
        credited = total;
        var credit = new byte[HostAnswer.CreditLength];
        BinaryPrimitives.WriteInt64LittleEndian(credit, total);
        Say(credit);
    };

    /// <summary>Writes a few bytes to a call whose input is open.</summary>
    public void Say(ReadOnlySpan<byte> bytes)
    {
        try
        {
            command.Input.Write(bytes);
            command.Input.Flush();
        }
        catch (Exception broken) when (SshConnection.IsExpected(broken))
        {
            // The reader sees the end of the answer next.
        }
    }

    public ValueTask DisposeAsync() => command.DisposeAsync();

    private async Task Send(Stream input, bool endsInput, CancellationToken cancel)
    {
        var buffer = new byte[Portion];
        try
        {
            while (await input.ReadAsync(buffer, cancel) is > 0 and var read)
                await Within(machine.Timeouts.Silence, token => Task.Factory.StartNew(
                    () => { command.Input.Write(buffer, 0, read); return true; }, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).WaitAsync(token), cancel);
            command.Input.Flush();
            if (endsInput) command.Input.Dispose();
            IsSent = true;
        }
        catch (Exception broken) when (!cancel.IsCancellationRequested && SshConnection.IsExpected(broken))
        {
            // Half an input is none: the other end wants all of it before it begins. But it may have ended on its own, and then its end says more.
            if (command.Connection.IsUsable) return;
            throw new WorkerUnreachableException($"The connection to {machine.Endpoint} broke while the call was sent: {broken.Message}", mayHaveArrived: false, broken);
        }
    }
}
