using System.Net;
using System.Text;
using System.Text.Json;
using Xunit;

namespace Longshore.Acceptance.Tests.Api.Hosting;

/// <summary>Plain HTTP with JSON as text, so that tests see exactly what travels.</summary>
public sealed class ApiClient : IDisposable
{
    private readonly HttpClient http;

    public ApiClient(Uri address, string? key)
    {
        http = new HttpClient(new HttpClientHandler { CookieContainer = Cookies, AllowAutoRedirect = false }) { BaseAddress = address };
        if (key is not null) http.DefaultRequestHeaders.Add("X-Octopus-ApiKey", key);
    }

    public CookieContainer Cookies { get; } = new();

    public Task<Answer> Get(string path) => Send(HttpMethod.Get, path, (string?)null);

    public Task<Answer> Post(string path, string? json) => Send(HttpMethod.Post, path, json);

    public Task<Answer> Put(string path, string? json) => Send(HttpMethod.Put, path, json);

    public Task<Answer> Delete(string path) => Send(HttpMethod.Delete, path, (string?)null);

    public Task<Answer> Send(HttpMethod method, string path, string? json, params (string Name, string Value)[] headers) =>
        Send(method, path, json is null ? null : new StringContent(json, Encoding.UTF8, "application/json"), headers);

    public async Task<Answer> Send(HttpMethod method, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var all = response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        return new(response.StatusCode, bytes, all, response.Headers.TryGetValues("Set-Cookie", out var cookies) ? [.. cookies] : []);
    }

    /// <summary>Creates and gives the id back; anything but 201 fails the test with what the server said.</summary>
    public async Task<JsonElement> Create(string path, string json)
    {
        var answer = await Post(path, json);
        Assert.True(answer.Status == HttpStatusCode.Created, $"{(int)answer.Status} {answer.Text}");
        return answer.Json;
    }

    public void Dispose() => http.Dispose();
}
