using System.Text;
using Longshore.WorkerLink.Hellos;

namespace Longshore.WorkerLink.Dialling;

/// <summary>An HTTP proxy on the way out, which is asked to connect through (CONNECT).</summary>
/// <param name="Address">Such as <c>http://user:password@proxy:3128</c>.</param>
public sealed record HttpProxy(Uri Address)
{
    // A proxy's answer has a few lines; more is something else.
    private const int LongestAnswer = 8 * 1024;

    /// <exception cref="FormatException">The text is no proxy address.</exception>
    public static HttpProxy Parse(string text)
    {
        var address = text.Contains("://", StringComparison.Ordinal) ? text : $"http://{text}";
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttp && uri.Host.Length > 0
            ? new HttpProxy(uri)
            : throw new FormatException($"'{text}' is no proxy address like http://proxy:3128.");
    }

    /// <summary>Asks for a way to <paramref name="target"/>; the stream then leads there.</summary>
    /// <exception cref="HelloRefusedException">The proxy does not let us through.</exception>
    public async Task Connect(Stream stream, DialAddress target, CancellationToken cancel)
    {
        var request = $"CONNECT {target} HTTP/1.1\r\nHost: {target}\r\n{Credentials()}\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request), cancel);
        var answer = await ReadAnswer(stream, cancel);
        var status = answer.Split(' ') is [_, var code, ..] ? code : "";
        if (status == "200") return;
        var line = answer.Split('\r')[0];
        throw status == "407"
            ? new HelloRefusedException($"The proxy {Address.Host}:{Address.Port} wants a user and a password: {line}", "Give them with the address: --proxy http://user:password@host:port.")
            : new HelloRefusedException($"The proxy {Address.Host}:{Address.Port} does not connect to {target}: {line}", "Ask whoever runs the proxy to allow CONNECT to this port.");
    }

    /// <summary>Without the password.</summary>
    public override string ToString() => $"{Address.Host}:{Address.Port}";

    private string Credentials() => Address.UserInfo.Length == 0
        ? ""
        : $"Proxy-Authorization: Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes(Uri.UnescapeDataString(Address.UserInfo)))}\r\n";

    private static async Task<string> ReadAnswer(Stream stream, CancellationToken cancel)
    {
        // Byte by byte: what follows the empty line belongs to TLS.
        var answer = new List<byte>(256);
        var one = new byte[1];
        while (answer.Count < LongestAnswer)
        {
            await stream.ReadExactlyAsync(one, cancel);
            answer.Add(one[0]);
            if (one[0] == '\n' && answer is [.., 13, 10, 13, 10]) return Encoding.ASCII.GetString([.. answer]);
        }
        throw new HelloRefusedException("The proxy's answer does not end.", "Check that --proxy names an HTTP proxy.");
    }
}
