using System.Buffers.Binary;
using System.Runtime.Versioning;
using System.Text;
using Longshore.Steps.Tickets;
using Longshore.WorkerHost;
using Longshore.WorkerHost.Verbs;

namespace Longshore.StepHost.Hosting;

/// <summary><c>has</c>, <c>put</c> and <c>get</c>.</summary>
[SupportedOSPlatform("linux")]
internal static class FileVerbs
{
    private const int Portion = 64 * 1024;

    public static async Task<HostExit> Has(RunHost host, string sha256, AnswerStream answer)
    {
        answer.Write(Encoding.ASCII.GetBytes(HostAnswer.Of(await host.Has(sha256, CancellationToken.None))));
        return HostExit.Done;
    }

    public static async Task<HostExit> Put(RunHost host, string sha256, long from)
    {
        await using var content = Console.OpenStandardInput();
        await host.Put(sha256, content, from, CancellationToken.None);
        return HostExit.Done;
    }

    /// <summary>Length (int64, little endian), then the content.</summary>
    public static async Task<HostExit> Get(RunHost host, Ticket ticket, int number, AnswerStream answer)
    {
        await using var content = host.Get(ticket, number);
        var length = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(length, content.Length);
        answer.Write(length);
        using var credit = new ReaderCredit();
        credit.Spend(length.Length);
        try
        {
            var buffer = new byte[Portion];
            while (await content.ReadAsync(buffer, credit.Left) is > 0 and var read)
            {
                credit.Spend(read);
                answer.Write(buffer.AsSpan(0, read));
            }
            return HostExit.Done;
        }
        catch (OperationCanceledException) when (credit.Left.IsCancellationRequested)
        {
            return HostExit.Left;
        }
    }
}
