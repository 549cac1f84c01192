using System.Globalization;
using System.Text;

namespace Longshore.Transports.Ssh.Raw;

/// <summary>Reads what <c>watch.sh</c> says and confirms each portion, so that it does not run ahead.</summary>
internal sealed class RawReader(RemoteCall call, SshMachine machine)
{
    private const int LongestPortion = 1024 * 1024;

    private readonly byte[] one = new byte[1];
    private bool owes;

    /// <summary>The next word; an empty one at the end of all.</summary>
    public async Task<RawSaid> Next(CancellationToken cancel)
    {
        // Only now: the portion before was taken in by whoever asks for the next.
        if (owes) call.Say("taken\n"u8);
        owes = false;
        return await call.Within(machine.Timeouts.Silence, Read, cancel);
    }

    private async Task<RawSaid> Read(CancellationToken cancel)
    {
        var line = new StringBuilder();
        while (true)
        {
            if (await call.Answer.ReadAsync(one, cancel) == 0) return new RawSaid("", "", default);
            if (one[0] == '\n') break;
            line.Append((char)one[0]);
        }
        var said = line.ToString();
        var word = said.Split(' ')[0];
        var text = said[word.Length..].TrimStart();
        if (word != "D") return new RawSaid(word, text, default);
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var length) || length > LongestPortion) return new RawSaid("", "", default);
        var bytes = new byte[length];
        if (await call.Answer.ReadAtLeastAsync(bytes, length, throwOnEndOfStream: false, cancel) < length) return new RawSaid("", "", default);
        owes = true;
        return new RawSaid(word, text, bytes);
    }
}

/// <summary>One word of <c>watch.sh</c>: S sealed, D output, X end, G gone, H heartbeat.</summary>
internal sealed record RawSaid(string Word, string Text, ReadOnlyMemory<byte> Bytes);
