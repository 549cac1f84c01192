using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Longshore.Os.Certificates;
using Longshore.WorkerLink.Dialling;

namespace Longshore.WorkerLink.Tokens;

/// <summary>What a new worker needs to join: a secret, and where and who the server is. Written <c>LSJ-</c> and base64url; whoever has the text may join.</summary>
/// <param name="Secret">Known to the server; never logged.</param>
/// <param name="Server">Thumbprint of the server's comms certificate.</param>
/// <param name="Comms">The server's comms port.</param>
public sealed record JoinToken(string Secret, Thumbprint Server, DialAddress Comms) : IParsable<JoinToken>
{
    private const string Prefix = "LSJ-";
    private const int LongestText = 4 * 1024;

    /// <exception cref="FormatException">The text is no token.</exception>
    public static JoinToken Parse(string text, IFormatProvider? provider = null) =>
        TryParse(text, provider, out var token) ? token : throw new FormatException("This is no join token.");

    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, [MaybeNullWhen(false)] out JoinToken result)
    {
        result = null;
        var trimmed = text?.Trim() ?? "";
        if (!trimmed.StartsWith(Prefix, StringComparison.Ordinal) || trimmed.Length > LongestText || !Base64Url.IsValid(trimmed.AsSpan(Prefix.Length))) return false;
        try
        {
            var content = JsonSerializer.Deserialize(Base64Url.DecodeFromChars(trimmed.AsSpan(Prefix.Length)), TokenJson.Default.TokenContent);
            if (content is not { Secret.Length: > 0, Host.Length: > 0, Port: > 0 and <= ushort.MaxValue } || !Thumbprint.TryParse(content.Server, null, out var server)) return false;
            result = new JoinToken(content.Secret, server, new DialAddress(content.Host, content.Port));
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>The text to hand to the agent; a secret.</summary>
    public string ToText() =>
        Prefix + Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(new TokenContent(Secret, Server.ToString(), Comms.Host, Comms.Port), TokenJson.Default.TokenContent));

    public override string ToString() => $"{Prefix}**** for {Comms}";
}
