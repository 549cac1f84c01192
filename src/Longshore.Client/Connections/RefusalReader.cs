using System.Net;
using System.Text.Json;

namespace Longshore.Client.Connections;

/// <summary>Turns an answer that is no success into the exception that says why.</summary>
internal static class RefusalReader
{
    public static async Task<CallFailedException> Read(ServerAddress server, HttpResponseMessage answer, CancellationToken cancel)
    {
        var document = await Document(answer, cancel);
        if (answer.StatusCode == HttpStatusCode.Unauthorized)
            return new NotSignedInException(server, document?.ErrorMessage);
        if (document is { ErrorMessage: { } message })
            return new RefusedException(answer.StatusCode, message, document.Errors, document.HelpText);
        return new RefusedException(answer.StatusCode, Plain(answer), [], null);
    }

    private static string Plain(HttpResponseMessage answer) => answer.Headers.Location is { } elsewhere
        ? $"The server sends callers on to {elsewhere}."
        : $"The server answered {(int)answer.StatusCode} {answer.ReasonPhrase}.";

    private static async Task<ErrorDocument?> Document(HttpResponseMessage answer, CancellationToken cancel)
    {
        try
        {
            await using var body = await answer.Content.ReadAsStreamAsync(cancel);
            return await JsonSerializer.DeserializeAsync(body, ClientJson.Default.ErrorDocument, cancel);
        }
        catch (JsonException)
        {
            // A proxy in between answers with a page of its own; the status says enough.
            return null;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
