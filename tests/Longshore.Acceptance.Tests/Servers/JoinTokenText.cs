using System.Buffers.Text;
using System.Text.Json.Nodes;

namespace Longshore.Acceptance.Tests.Servers;

/// <summary>Changes the text of join tokens, as an attacker or a network would.</summary>
public static class JoinTokenText
{
    private const string Prefix = "LSJ-";

    /// <summary>Leads to another port of the same host.</summary>
    public static string Through(string token, int port) => With(token, "p", port);

    /// <summary>Believes another server to be the right one.</summary>
    public static string ForServer(string token, string thumbprint) => With(token, "t", thumbprint);

    private static string With(string token, string field, JsonNode value)
    {
        var content = JsonNode.Parse(Base64Url.DecodeFromChars(token.AsSpan(Prefix.Length)))!.AsObject();
        content[field] = value;
        return Prefix + Base64Url.EncodeToString(System.Text.Encoding.UTF8.GetBytes(content.ToJsonString()));
    }
}
