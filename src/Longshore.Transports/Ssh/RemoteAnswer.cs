using System.Text;
using Longshore.WorkerHost.Verbs;

namespace Longshore.Transports.Ssh;

/// <summary>Finds the answer behind whatever a machine's start-up files print.</summary>
internal static class RemoteAnswer
{
    // More of it is no greeting.
    private const int MostNoise = 1024 * 1024;
    private const int ShownNoise = 200;

    /// <summary>Reads up to and with the marker.</summary>
    /// <returns>Null: what comes next is the answer. Else the beginning of what came instead; empty when nothing did.</returns>
    public static async Task<string?> SkipToMarker(Stream output, CancellationToken cancel)
    {
        var marker = HostAnswer.Marker.ToArray();
        var noise = new StringBuilder();
        var one = new byte[1];
        var matched = 0;
        for (var read = 0; read < MostNoise; read++)
        {
            if (await output.ReadAsync(one, cancel) == 0) break;
            // The marker begins with a byte that is nowhere else in it.
            matched = one[0] == marker[matched] ? matched + 1 : one[0] == marker[0] ? 1 : 0;
            if (matched == marker.Length) return null;
            if (noise.Length < ShownNoise) noise.Append(one[0] is >= 0x20 and < 0x7F ? (char)one[0] : ' ');
        }
        return noise.ToString().Trim();
    }
}
