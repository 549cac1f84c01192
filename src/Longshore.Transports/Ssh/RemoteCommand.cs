using System.Threading.Channels;
using Renci.SshNet;

namespace Longshore.Transports.Ssh;

/// <summary>
/// A command that runs on the machine: its input, its output as it comes, its end. The library reads with blocked threads, so each command has one of its
/// own instead of the pool's, which the whole server needs.
/// </summary>
internal sealed class RemoteCommand : IAsyncDisposable
{
    private const int Portion = 32 * 1024;

    private readonly SshMachine machine;
    private readonly SshCommand command;
    private readonly TaskCompletionSource<Task> begun = new(TaskCreationOptions.RunContinuationsAsynchronously);

    // Unbounded here, bounded by its use: short answers, and long ones that wait for credit.
    private readonly Channel<byte[]> chunks = Channel.CreateUnbounded<byte[]>(new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });

    private Task? execution;
    private bool isDisposed;

    private RemoteCommand(SshMachine machine, SshConnection connection, string text)
    {
        (this.machine, Connection) = (machine, connection);
        command = connection.Client.CreateCommand(text);
        Output = new RemoteOutput(chunks.Reader);
    }

    public SshConnection Connection { get; }

    /// <summary>Standard input. Writing blocks the thread; disposing tells the command its end.</summary>
    public Stream Input { get; private set; } = Stream.Null;

    /// <summary>Standard output; ends with the command or with its connection.</summary>
    public RemoteOutput Output { get; }

    /// <summary>Begins it. Its text is seen by all users of the machine, so nothing secret may be in it. The caller gives its place on the connection back when this fails, else <see cref="DisposeAsync"/> does.</summary>
    public static async Task<RemoteCommand> Begin(SshMachine machine, SshConnection connection, string text)
    {
        var command = new RemoteCommand(machine, connection, text);
        new Thread(command.Pump) { IsBackground = true, Name = "ssh command" }.Start();
        try
        {
            command.execution = await command.begun.Task;
            return command;
        }
        catch
        {
            command.command.Dispose();
            throw;
        }
    }

    /// <summary>Waits for the end.</summary>
    public async Task<RemoteEnd> End(CancellationToken cancel)
    {
        try
        {
            await execution!.WaitAsync(cancel);
        }
        catch (Exception broken) when (!cancel.IsCancellationRequested && SshConnection.IsExpected(broken))
        {
            machine.Discard(Connection);
            return new RemoteEnd(null, broken.Message);
        }
        if (command.ExitStatus is { } status) return new RemoteEnd(status, command.Error.Trim());
        return new RemoteEnd(null, command.ExitSignal is { } signal ? $"it was ended by signal {signal}" : "the connection was closed before its end was seen");
    }

    /// <summary>Lets go: the channel is closed, which the command sees as the end of its input.</summary>
    public async ValueTask DisposeAsync()
    {
        if (isDisposed) return;
        isDisposed = true;
        await Task.Run(() =>
        {
            try
            {
                command.Dispose();
            }
            catch (Exception broken) when (SshConnection.IsExpected(broken))
            {
                // The connection is gone, and the channel with it.
            }
            machine.Release(Connection);
        });
    }

    /// <summary>A command that ends at once may have ended before anything could be sent to it: its end and output tell the rest.</summary>
    private static Stream InputOf(SshCommand command)
    {
        try
        {
            return command.CreateInputStream();
        }
        catch (InvalidOperationException)
        {
            return Stream.Null;
        }
    }

    private void Pump()
    {
        try
        {
            var running = command.ExecuteAsync(CancellationToken.None);
            Input = InputOf(command);
            begun.SetResult(running);
        }
        catch (Exception broken)
        {
            begun.SetException(broken);
            return;
        }
        var buffer = new byte[Portion];
        try
        {
            while (command.OutputStream.Read(buffer, 0, buffer.Length) is > 0 and var read) chunks.Writer.TryWrite(buffer[..read]);
        }
        catch (Exception broken) when (SshConnection.IsExpected(broken))
        {
            // Let go by DisposeAsync, or the connection broke: the end says so.
        }
        finally
        {
            chunks.Writer.Complete();
        }
    }
}
