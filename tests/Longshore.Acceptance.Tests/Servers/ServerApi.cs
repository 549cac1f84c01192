using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Longshore.Acceptance.Tests.Servers;

/// <summary>Plain HTTP against the server, as any client would send it.</summary>
public sealed class ServerApi : IDisposable
{
    private readonly HttpClient http;

    public ServerApi(string url, string apiKey)
    {
        http = new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(1) }) { BaseAddress = new Uri(url), Timeout = TimeSpan.FromMinutes(2) };
        http.DefaultRequestHeaders.Add("X-Octopus-ApiKey", apiKey);
    }

    public HttpClient Http => http;

    public async Task<bool> IsReady()
    {
        try
        {
            using var answer = await http.GetAsync("/health/ready");
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    public async Task<JsonNode> Get(string path) => (await Send(HttpMethod.Get, path, null))!;

    public async Task<JsonNode> Post(string path, object body) => (await Send(HttpMethod.Post, path, body))!;

    public async Task<JsonNode> Put(string path, object body) => (await Send(HttpMethod.Put, path, body))!;

    public async Task<string> Text(string path)
    {
        using var answer = await http.GetAsync(path);
        return answer.IsSuccessStatusCode ? await answer.Content.ReadAsStringAsync() : throw new HttpRequestException($"GET {path}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
    }

    public void Dispose() => http.Dispose();

    private async Task<JsonNode?> Send(HttpMethod method, string path, object? body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        using var answer = await http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        if (!answer.IsSuccessStatusCode) throw new HttpRequestException($"{method} {path}: {(int)answer.StatusCode} {text}", null, answer.StatusCode);
        return text.Length == 0 ? null : JsonNode.Parse(text);
    }
}
