using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Longshore.Acceptance.Tests.Cli.Network;

/// <summary>Answers as it was told to, and remembers what it was asked. Stands for servers that misbehave as the real one never should.</summary>
public sealed class ScriptedServer : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly ConcurrentDictionary<string, Func<HttpListenerContext, Task>> answers = new(StringComparer.OrdinalIgnoreCase);

    public ScriptedServer()
    {
        Url = $"http://127.0.0.1:{FreePort()}";
        listener.Prefixes.Add(Url + "/");
        listener.Start();
        _ = Serve();
    }

    public string Url { get; }

    /// <summary>Method and path with query, in the order they came.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>The key of the last request; null when it had none.</summary>
    public string? LastKey { get; private set; }

    public ScriptedServer On(string methodAndPath, string json, int status = 200) => On(methodAndPath, context => Send(context, status, json));

    public ScriptedServer On(string methodAndPath, Func<HttpListenerContext, Task> answer)
    {
        answers[methodAndPath] = answer;
        return this;
    }

    public static async Task Send(HttpListenerContext context, int status, string json)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(json));
        context.Response.Close();
    }

    // A listener that is closed can forget the one who waits for its next request, so nobody may wait for the end of that.
    public void Dispose() => listener.Close();

    private async Task Serve()
    {
        while (true)
        {
            HttpListenerContext context;
            try
            {
                context = await listener.GetContextAsync();
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            _ = Answer(context);
        }
    }

    private async Task Answer(HttpListenerContext context)
    {
        var request = context.Request;
        Requests.Enqueue($"{request.HttpMethod} {request.Url!.PathAndQuery}");
        LastKey = request.Headers["X-Octopus-ApiKey"];
        try
        {
            if (answers.TryGetValue($"{request.HttpMethod} {request.Url.AbsolutePath}", out var answer)) await answer(context);
            else await Send(context, 404, """{"ErrorMessage":"There is no such thing.","Errors":[]}""");
        }
        catch (Exception gone) when (gone is HttpListenerException or ObjectDisposedException or IOException)
        {
            // The caller has hung up, which is its right.
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
