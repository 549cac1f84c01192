using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Longshore.Client.Connections;

/// <summary>Sends calls to one server and turns every way to fail into a <see cref="CallFailedException"/>.</summary>
internal sealed class ServerConnection : IDisposable
{
    // Longer than any answer of a healthy server, shorter than the patience of a pipeline.
    private static readonly TimeSpan AnswerBound = TimeSpan.FromSeconds(100);

    private readonly HttpClient http;

    public ServerConnection(ServerAddress server, ApiKey? key, TimeProvider time)
        : this(server, time, new SocketsHttpHandler { UseCookies = false })
    {
        if (key is { } signed) http.DefaultRequestHeaders.Add("X-Octopus-ApiKey", signed.Text);
    }

    public ServerConnection(ServerAddress server, TimeProvider time, SocketsHttpHandler handler)
    {
        // A redirect would carry the key to whoever is named there, so the caller has to decide.
        handler.AllowAutoRedirect = false;
        handler.ConnectTimeout = TimeSpan.FromSeconds(10);
        Server = server;
        Time = time;
        http = new HttpClient(handler) { BaseAddress = server.Root, Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("longshore-client", ClientVersion.Text));
    }

    public ServerAddress Server { get; }

    public TimeProvider Time { get; }

    public void Always(string header, string value) => http.DefaultRequestHeaders.Add(header, value);

    public Task<T> Get<T>(string path, JsonTypeInfo<T> answer, CancellationToken cancel) =>
        Send(HttpMethod.Get, path, null, answer, cancel);

    public Task<T> Post<TBody, T>(string path, TBody body, JsonTypeInfo<TBody> type, JsonTypeInfo<T> answer, CancellationToken cancel) =>
        Send(HttpMethod.Post, path, JsonContent.Create(body, type), answer, cancel);

    public async Task<T> Send<T>(HttpMethod method, string path, HttpContent? body, JsonTypeInfo<T> type, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body };
        using var answer = await Bounded(request, cancel);
        return await Read(answer, type, cancel);
    }

    /// <summary>Sends without waiting for a document; the answer's body is thrown away.</summary>
    public async Task Tell(HttpMethod method, string path, HttpContent? body, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body };
        using var answer = await Bounded(request, cancel);
    }

    /// <summary>Sends and returns as soon as the head of a successful answer is there; the caller reads and disposes the body.</summary>
    public async Task<HttpResponseMessage> Open(HttpRequestMessage request, CancellationToken cancel)
    {
        HttpResponseMessage answer;
        try
        {
            answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
        }
        catch (HttpRequestException broken)
        {
            throw ServerUnreachableException.From(Server, broken);
        }

        if (answer.IsSuccessStatusCode) return answer;
        using (answer) throw await RefusalReader.Read(Server, answer, cancel);
    }

    public static async Task<T> Read<T>(HttpResponseMessage answer, JsonTypeInfo<T> type, CancellationToken cancel)
    {
        try
        {
            return await answer.Content.ReadFromJsonAsync(type, cancel) ?? throw new UnreadableAnswerException("null", null);
        }
        catch (JsonException broken)
        {
            throw new UnreadableAnswerException(answer.Content.Headers.ContentType?.MediaType, broken);
        }
        catch (HttpRequestException cut)
        {
            throw new ServerUnreachableException(cut.Message, Delivery.OutcomeUnknown, cut);
        }
        catch (IOException cut)
        {
            throw new ServerUnreachableException(cut.Message, Delivery.OutcomeUnknown, cut);
        }
    }

    public void Dispose() => http.Dispose();

    private async Task<HttpResponseMessage> Bounded(HttpRequestMessage request, CancellationToken cancel)
    {
        using var bound = new CancellationTokenSource(AnswerBound, Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, bound.Token);
        try
        {
            return await Open(request, either.Token);
        }
        catch (OperationCanceledException silent) when (bound.IsCancellationRequested && !cancel.IsCancellationRequested)
        {
            throw new ServerUnreachableException($"no answer from {Server} within {AnswerBound.TotalSeconds:0} s", Delivery.OutcomeUnknown, silent);
        }
    }
}
