using System.Net;
using System.Text;
using System.Text.Json;
using Longshore.Acceptance.Tests.Api.Hosting;
using Xunit;

namespace Longshore.Acceptance.Tests.Api.Transport;

/// <summary>The rules of rest-api.md §1, by the example of environments.</summary>
public sealed class TransportRulesTests(ApiHost host) : IDisposable
{
    private const string Environments = "/api/Spaces-1/environments";
    private readonly ApiClient api = host.Admin();

    public void Dispose() => api.Dispose();

    [Fact]
    public async Task A_post_can_ask_to_be_a_put_or_a_delete()
    {
        var made = await api.Create(Environments, """{"Name":"Override"}""");
        var self = made.Link("Self");
        var changed = await api.Send(HttpMethod.Post, self, """{"Name":"Overridden"}""", ("X-HTTP-Method-Override", "PUT"));
        Assert.Equal("Overridden", changed.Ok().Text("Name"));
        (await api.Send(HttpMethod.Post, self, (string?)null, ("X-HTTP-Method-Override", "delete"))).Ok();
        (await api.Get(self)).Error(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_get_stays_a_get_whatever_the_override_says()
    {
        var self = (await api.Create(Environments, """{"Name":"Not deleted"}""")).Link("Self");
        (await api.Send(HttpMethod.Get, self, (string?)null, ("X-HTTP-Method-Override", "DELETE"))).Ok();
        (await api.Get(self)).Ok();
    }

    [Fact]
    public async Task Other_methods_cannot_be_asked_for() =>
        Assert.Contains("X-HTTP-Method-Override", (await api.Send(HttpMethod.Post, Environments, "{}", ("X-HTTP-Method-Override", "TRACE"))).Error(HttpStatusCode.BadRequest), StringComparison.Ordinal);

    [Theory]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/jsom")]
    [InlineData("text/plain; charset=nonsense")]
    [InlineData("application/json; charset=utf-16")]
    public async Task A_body_is_json_whatever_it_is_called(string type)
    {
        var encoding = type.EndsWith("utf-16", StringComparison.Ordinal) ? Encoding.Unicode : Encoding.UTF8;
        using var content = new ByteArrayContent(encoding.GetBytes($$"""{"Name":"Called {{Guid.NewGuid()}}"}"""));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        Assert.Equal(HttpStatusCode.Created, (await api.Send(HttpMethod.Post, Environments, content)).Status);
    }

    [Fact]
    public async Task Names_come_in_any_case_and_go_out_in_pascal_case()
    {
        var made = await api.Create(Environments, """{"nAME":"Cases","DESCRIPTION":"d","useGuidedFailure":true,"sortorder":"70"}""");
        Assert.Equal("Cases", made.Text("Name"));
        Assert.True(made.GetProperty("UseGuidedFailure").GetBoolean());
        Assert.Equal(70, made.GetProperty("SortOrder").GetInt32());
    }

    [Fact]
    public async Task Read_only_and_unknown_properties_are_ignored()
    {
        var made = await api.Create(Environments, """
            {"Id":"Environments-9999","SpaceId":"Spaces-77","Name":"Junk","Slug":null,"Links":{"Self":"/x"},"LastModifiedOn":"0001-01-01T00:00:00.000+00:00","State":0,"Unknown":{"deep":[1,2]}}
            """);
        Assert.NotEqual("Environments-9999", made.Id());
        Assert.Equal("Spaces-1", made.Text("SpaceId"));
        Assert.Equal("junk", made.Text("Slug"));
    }

    [Theory]
    [InlineData("""{"Name":"x","SortOrder":"many"}""", "SortOrder: The value has the wrong type. Expected: a whole number.")]
    [InlineData("""{"Name":"x","UseGuidedFailure":"yes"}""", "UseGuidedFailure: The value has the wrong type. Expected: true or false.")]
    [InlineData("""{"Name":["x"]}""", "Name: The value has the wrong type. Expected: a text.")]
    [InlineData("""{"Name":"x" """, "The body is no well-formed JSON (line 1, byte ")]
    [InlineData("""{"Name":"x",}""", "The body is no well-formed JSON")]
    [InlineData("", "The request has no body.")]
    [InlineData("null", "The request has no body.")]
    [InlineData("[]", "The value has the wrong type.")]
    public async Task A_body_that_does_not_fit_is_refused_by_property(string body, string says) =>
        Assert.Contains(says, (await api.Post(Environments, body)).Error(HttpStatusCode.BadRequest), StringComparison.Ordinal);

    [Fact]
    public async Task Json_that_is_nested_too_deeply_is_refused() =>
        Assert.Contains("nested deeper than 64", (await api.Post(Environments, $$"""{"Name":"x","Deep":{{new string('[', 10_000)}}{{new string(']', 10_000)}}}""")).Error(HttpStatusCode.BadRequest), StringComparison.Ordinal);

    [Fact]
    public async Task An_enum_comes_in_as_text_or_number_and_goes_out_as_text()
    {
        Assert.Equal("StaticWorkerPool", (await api.Create("/api/Spaces-1/workerpools", """{"Name":"Enum text","WorkerPoolType":"staticworkerpool"}""")).Text("WorkerPoolType"));
        Assert.Equal("StaticWorkerPool", (await api.Create("/api/Spaces-1/workerpools", """{"Name":"Enum number","WorkerPoolType":0}""")).Text("WorkerPoolType"));
        foreach (var wrong in new[] { "\"Cloud\"", "7", "true", "\"StaticWorkerPool,DynamicWorkerPool\"" })
        {
            var error = (await api.Post("/api/Spaces-1/workerpools", $$"""{"Name":"Enum wrong","WorkerPoolType":{{wrong}}}""")).Error(HttpStatusCode.BadRequest);
            Assert.Contains("WorkerPoolType: The value is not known. Use one of StaticWorkerPool, DynamicWorkerPool.", error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Paths_queries_and_ids_come_in_any_case_and_with_a_slash_at_the_end()
    {
        var made = await api.Create(Environments, """{"Name":"Any case"}""");
        Assert.Equal(made.Id(), (await api.Get($"/API/spaces-1/EnvironMENTS/{made.Id().ToUpperInvariant()}/")).Ok().Id());
        Assert.Equal("Any case", Assert.Single((await api.Get("/api/Spaces-1/Environments?NAME=any CASE")).Ok().Names()));
        (await api.Get("/api/")).Ok();
    }

    [Fact]
    public async Task A_space_is_named_by_either_prefix_or_is_the_default_one()
    {
        var made = await api.Create("/api/environments", """{"Name":"Three ways"}""");
        Assert.Equal($"/api/Spaces-1/environments/{made.Id()}", made.Link("Self"));
        foreach (var prefix in new[] { "/api/Spaces-1", "/api/spaces/Spaces-1", "/api/SPACES/spaces-1", "/api" })
        {
            Assert.Equal(made.Id(), (await api.Get($"{prefix}/environments/{made.Id()}")).Ok().Id());
            var page = (await api.Get($"{prefix}/environments?partialName=Three")).Ok();
            Assert.StartsWith("/api/Spaces-1/environments?skip=0&take=30", page.Link("Self"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_unknown_space_is_not_found_and_tells_strangers_nothing()
    {
        (await api.Get("/api/Spaces-99/environments")).Error(HttpStatusCode.NotFound);
        using var nobody = host.Anonymous();
        (await nobody.Get("/api/Spaces-99/environments")).Error(HttpStatusCode.Unauthorized);
        (await nobody.Get("/api/Spaces-1/environments")).Error(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task What_lies_in_another_space_does_not_exist()
    {
        var other = await api.Create("/api/spaces", """{"Name":"Other side"}""");
        var made = await api.Create($"/api/{other.Id()}/environments", """{"Name":"Hidden"}""");
        var hidden = (await api.Get($"{Environments}/{made.Id()}")).Error(HttpStatusCode.NotFound);
        var missing = (await api.Get($"{Environments}/Environments-99999")).Error(HttpStatusCode.NotFound);
        Assert.Equal(missing.Replace("Environments-99999", made.Id(), StringComparison.Ordinal), hidden);
        (await api.Put($"{Environments}/{made.Id()}", """{"Name":"Stolen"}""")).Error(HttpStatusCode.NotFound);
        (await api.Delete($"{Environments}/{made.Id()}")).Error(HttpStatusCode.NotFound);
        Assert.Empty((await api.Get($"{Environments}?ids={made.Id()}")).Ok().Items());
    }

    [Fact]
    public async Task Pages_lead_to_each_other_and_keep_the_filter()
    {
        for (var number = 1; number <= 7; number++) await api.Create(Environments, $$"""{"Name":"Paged &{{number}}"}""");
        var names = new List<string>();
        var next = $"{Environments}?take=3&partialName=paged%20%26";
        while (next is not null)
        {
            var page = (await api.Get(next)).Ok();
            Assert.Equal((7, 3, 3, 2), (page.GetProperty("TotalResults").GetInt32(), page.GetProperty("ItemsPerPage").GetInt32(), page.GetProperty("NumberOfPages").GetInt32(), page.GetProperty("LastPageNumber").GetInt32()));
            Assert.Equal("Environment", page.Text("ItemType"));
            names.AddRange(page.Names());
            next = page.GetProperty("Links").TryGetProperty("Page.Next", out var link) ? link.GetString() : null;
            Assert.Single((await api.Get(page.Link("Page.Last"))).Ok().Items());
            Assert.Equal(7, (await api.Get(page.Link("Page.All"))).Ok().Items().Length);
            Assert.Equal(page.Names(), (await api.Get(page.Link("Page.Current"))).Ok().Names());
            Assert.EndsWith("/environments{?skip,take,ids,partialName,name}", page.Link("Template"), StringComparison.Ordinal);
        }
        Assert.Equal(Enumerable.Range(1, 7).Select(number => $"Paged &{number}"), names);
    }

    [Fact]
    public async Task Ids_come_joined_by_commas_and_are_not_emptied_by_skip()
    {
        var first = await api.Create(Environments, """{"Name":"Ids 1"}""");
        var second = await api.Create(Environments, """{"Name":"Ids 2"}""");
        Assert.Equal(2, (await api.Get($"{Environments}?ids={first.Id()},{second.Id()}")).Ok().Items().Length);
        Assert.Equal(2, (await api.Get($"{Environments}?ids={first.Id()}&ids={second.Id()}")).Ok().Items().Length);
        Assert.Equal(2, (await api.Get($"{Environments}?skip=300&take=300&ids={first.Id()},{second.Id()}")).Ok().Items().Length);
        Assert.Empty((await api.Get($"{Environments}?ids=nonsense")).Ok().Items());
        Assert.Empty((await api.Get($"{Environments}?ids=")).Ok().Items());
    }

    [Theory]
    [InlineData("skip=-1", "skip")]
    [InlineData("skip=abc", "skip")]
    [InlineData("take=1.5", "take")]
    [InlineData("take=-5", "take")]
    public async Task A_page_that_cannot_be_is_refused(string query, string field) =>
        Assert.Contains($"{field}: ", (await api.Get($"{Environments}?{query}")).Error(HttpStatusCode.BadRequest), StringComparison.Ordinal);

    [Fact]
    public async Task A_page_may_be_as_large_as_a_number() => (await api.Get($"{Environments}?skip=0&take=99999999999")).Ok();

    [Fact]
    public async Task Booleans_of_a_query_come_in_any_case()
    {
        (await api.Get("/api/Spaces-1/workers?isDisabled=False")).Ok();
        (await api.Get("/api/Spaces-1/workers?isDisabled=true")).Ok();
        Assert.Contains("isDisabled: ", (await api.Get("/api/Spaces-1/workers?isDisabled=maybe")).Error(HttpStatusCode.BadRequest), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_is_a_bare_array()
    {
        await api.Create(Environments, """{"Name":"In all"}""");
        var all = (await api.Get($"{Environments}/all")).Ok();
        Assert.Equal(JsonValueKind.Array, all.ValueKind);
        Assert.Contains("In all", all.Names());
    }

    [Fact]
    public async Task Unknown_routes_and_wrong_methods_are_documents_too()
    {
        (await api.Get("/api/nothing/here")).Error(HttpStatusCode.NotFound);
        (await api.Get("/api/Spaces-1/nothing")).Error(HttpStatusCode.NotFound);
        var wrong = await api.Delete(Environments);
        wrong.Error(HttpStatusCode.MethodNotAllowed);
        Assert.Equal("GET, POST", string.Join(", ", wrong.Headers["Allow"].Split(", ").Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task Deleting_answers_with_json() => Assert.Equal("{}", (await api.Delete((await api.Create(Environments, """{"Name":"Gone"}""")).Link("Self"))).Text);

    [Fact]
    public async Task Creating_says_where()
    {
        var answer = await api.Post(Environments, """{"Name":"Somewhere"}""");
        Assert.Equal(answer.Json.Link("Self"), answer.Headers["Location"]);
        Assert.Equal(answer.Text, (await api.Get(answer.Json.Link("Self"))).Text);
    }

    [Theory]
    [InlineData("/api")]
    [InlineData("/api/Spaces-1/environments")]
    [InlineData("/api/nothing")]
    [InlineData("/health/live")]
    public async Task Every_answer_is_hardened(string path)
    {
        var answer = await api.Get(path);
        Assert.Equal("nosniff", answer.Headers["X-Content-Type-Options"]);
        Assert.Equal("no-store", answer.Headers["Cache-Control"]);
        Assert.Contains("default-src 'none'", answer.Headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Equal("same-origin", answer.Headers["Referrer-Policy"]);
        Assert.Equal("same-origin", answer.Headers["Cross-Origin-Opener-Policy"]);
        Assert.DoesNotContain("Server", answer.Headers.Keys);
    }
}
