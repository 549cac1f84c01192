using System.Net;
using System.Text;
using System.Text.Json;
using Xunit;

namespace Longshore.Acceptance.Tests.Api.Hosting;

/// <summary>An answer of the API.</summary>
public sealed record Answer(HttpStatusCode Status, byte[] Bytes, Dictionary<string, string> Headers, string[] SetCookies)
{
    public string Text => Encoding.UTF8.GetString(Bytes);

    public JsonElement Json => JsonElement.Parse(Text);

    /// <summary>The answer is the error document with this status; gives its errors joined with its message.</summary>
    public string Error(HttpStatusCode status)
    {
        Assert.True(Status == status, $"Expected {(int)status}, got {(int)Status}: {Text}");
        return ErrorText();
    }

    /// <summary>The answer is a whole error document.</summary>
    public string ErrorText()
    {
        Assert.StartsWith("application/json", Headers["Content-Type"], StringComparison.Ordinal);
        foreach (var property in new[] { "ErrorMessage", "Errors", "ParsedHelpLinks", "HelpText", "HelpLink", "FullException", "Details" })
            Assert.True(Json.TryGetProperty(property, out _), $"{property} is missing: {Text}");
        Assert.Equal(JsonValueKind.Null, Json.GetProperty("FullException").ValueKind);
        return string.Join(" | ", [Json.GetProperty("ErrorMessage").GetString(), .. Json.GetProperty("Errors").EnumerateArray().Select(error => error.GetString())]);
    }

    /// <summary>200, and the document.</summary>
    public JsonElement Ok()
    {
        Assert.True(Status == HttpStatusCode.OK, $"{(int)Status} {Text}");
        return Json;
    }
}
