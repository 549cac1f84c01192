using System.Net;
using Longshore.Acceptance.Tests.Api.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Longshore.Acceptance.Tests.Api.Transport;

/// <summary>Every route there is, with nonsense (reliability.md S-HT-ERR-08, S-HT-HDR-05).</summary>
public sealed class RouteSweepTests(ApiHost host)
{
    private static readonly string[] Values = ["1", "nothing", "Spaces-1", "Environments-99999", "a%2F..%2F..%2Fetc", "%E2%80%AE%F0%9F%92%A3", "'%22%3Cscript%3E", "x.1.0.0", new string('9', 300)];
    private static readonly string?[] Bodies = [null, "", "{}", "[]", "null", "7", "\"x\"", "{\"Name\":7}", "{\"Name\":\"\\u0000\"}", "{\"Name\":\"" + "n\",\"Endpoint\":[],\"Phases\":[null],\"Fields\":{}}", "{", "[null]", "{\"Endpoint\":{\"CommunicationStyle\":null,\"Uri\":{}}}"];
    private static readonly string[] Queries = ["", "?skip=x&take=-1&ids=,,", "?ids=1,2&partialName=%00&from=never&isDisabled=7&regarding=%27&spaces=x"];

    [Fact]
    public async Task No_nonsense_makes_a_route_fail()
    {
        using var admin = host.Admin();
        var wrong = new List<string>();
        var number = 0;
        foreach (var (method, pattern) in Routes())
        {
            for (var round = 0; round < 6; round++)
            {
                var path = Fill(pattern, number++) + Queries[number % Queries.Length];
                var body = method is "GET" or "DELETE" ? null : Bodies[number % Bodies.Length];
                var answer = await admin.Send(new HttpMethod(method), path, body);
                if (IsWrong(answer) is { } why) wrong.Add($"{method} {path} {body}: {why}");
            }
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(20)));
        Assert.True(number > 500, $"Only {number} requests were made.");
    }

    [Fact]
    public async Task Nobody_gets_in_without_being_signed_in()
    {
        using var nobody = host.Anonymous();
        var open = new List<string>();
        foreach (var (method, pattern) in Routes())
        {
            var answer = await nobody.Send(new HttpMethod(method), Fill(pattern, 0), method is "GET" or "DELETE" ? null : "{}");
            if (answer.Status != HttpStatusCode.Unauthorized) open.Add($"{method} {pattern.TrimEnd('/')}");
        }
        Assert.Equal(
            ["GET /api", "GET /api/octopusservernodes/ping", "GET /api/serverstatus/health", "POST /api/users/login", "POST /api/users/logout"],
            open.Order(StringComparer.Ordinal));
    }

    private static string? IsWrong(Answer answer)
    {
        if ((int)answer.Status >= 500) return $"{(int)answer.Status} {answer.Text}";
        if (!answer.Headers.ContainsKey("X-Content-Type-Options") || answer.Headers.GetValueOrDefault("Cache-Control") != "no-store" || answer.Headers.ContainsKey("Server")) return "headers";
        if ((int)answer.Status < 400) return null;
        try
        {
            answer.ErrorText();
            return null;
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            return $"no error document: {(int)answer.Status} {answer.Text}";
        }
    }

    private IEnumerable<(string Method, string Pattern)> Routes() =>
        from endpoint in host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        let pattern = "/" + endpoint.RoutePattern.RawText!.TrimStart('/')
        where pattern.StartsWith("/api", StringComparison.Ordinal)
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []
        select (method, pattern);

    private static string Fill(string pattern, int number)
    {
        var path = pattern.Replace("{spaceId:space}", "Spaces-1", StringComparison.Ordinal).TrimEnd('/');
        for (int open; (open = path.IndexOf('{', StringComparison.Ordinal)) >= 0; number += 7)
            path = path[..open] + Values[number % Values.Length] + path[(path.IndexOf('}', open) + 1)..];
        return path;
    }
}
