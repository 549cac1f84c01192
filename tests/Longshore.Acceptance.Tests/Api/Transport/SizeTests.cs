using System.Net;
using System.Net.Sockets;
using System.Text;
using Longshore.Acceptance.Tests.Api.Hosting;
using Xunit;

namespace Longshore.Acceptance.Tests.Api.Transport;

public sealed class SizeTests(ApiHost host)
{
    [Fact]
    public async Task A_body_announced_too_large_is_refused_before_it_is_sent()
    {
        var answer = await Raw($"POST /api/Spaces-1/environments HTTP/1.1\r\nHost: x\r\nX-Octopus-ApiKey: {ApiHost.AdminKey}\r\nContent-Length: 10000000000\r\n\r\n");
        Assert.StartsWith("HTTP/1.1 413", answer, StringComparison.Ordinal);
        Assert.Contains("\"ErrorMessage\":\"The body is larger than this route takes.\"", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_grows_too_large_is_cut_off()
    {
        using var api = host.Admin();
        using var endless = new StreamContent(new MemoryStream(new byte[17 * 1024 * 1024]));
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(host.Address, "/api/Spaces-1/environments")) { Content = endless };
        request.Headers.Add("X-Octopus-ApiKey", ApiHost.AdminKey);
        request.Headers.TransferEncodingChunked = true;
        request.Headers.ExpectContinue = true;
        // NUL bytes are no JSON, so the parser may be faster than the limit; both are refusals.
        try
        {
            using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Contains(response.StatusCode, new[] { HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.BadRequest });
        }
        catch (HttpRequestException cut) when (cut.InnerException is IOException)
        {
            // The server had answered and closed before we had sent all: cut off is cut off.
        }
    }

    [Theory]
    [InlineData("GET /api?x={0} HTTP/1.1\r\nHost: x\r\n\r\n", "HTTP/1.1 414")]
    [InlineData("GET /api HTTP/1.1\r\nHost: x\r\nX-Long: {0}\r\n\r\n", "HTTP/1.1 431")]
    public async Task Endless_addresses_and_headers_are_refused(string request, string status) =>
        Assert.StartsWith(status, await Raw(request.Replace("{0}", new string('a', 1_000_000), StringComparison.Ordinal)), StringComparison.Ordinal);

    [Theory]
    [InlineData("GET /api?x={0} HTTP/1.1\r\nHost: x\r\n\r\n", "HTTP/1.1 414", "The address is too long.")]
    [InlineData("GET /api HTTP/1.1\r\nHost: x\r\nX-Long: {0}\r\n\r\n", "HTTP/1.1 431", "The headers are too large.")]
    public async Task Long_addresses_and_headers_are_refused_with_a_document(string request, string status, string says)
    {
        var answer = await Raw(request.Replace("{0}", new string('a', 40_000), StringComparison.Ordinal));
        Assert.StartsWith(status, answer, StringComparison.Ordinal);
        Assert.Contains($"\"ErrorMessage\":\"{says}", answer, StringComparison.Ordinal);
    }

    private async Task<string> Raw(string request)
    {
        var cancel = TestContext.Current.CancellationToken;
        using var socket = new TcpClient();
        await socket.ConnectAsync(host.Address.Host, host.Address.Port, cancel);
        await using var stream = socket.GetStream();
        try
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(request), cancel);
        }
        catch (IOException)
        {
            // The server hangs up in the middle of an endless request; its answer is there all the same.
        }
        var buffer = new byte[4096];
        var read = await stream.ReadAsync(buffer, cancel);
        var text = Encoding.UTF8.GetString(buffer, 0, read);
        if (!text.Contains('{', StringComparison.Ordinal) && text.Contains("Content-Type", StringComparison.Ordinal)) text += Encoding.UTF8.GetString(buffer, 0, await stream.ReadAsync(buffer, cancel));
        return text;
    }
}
