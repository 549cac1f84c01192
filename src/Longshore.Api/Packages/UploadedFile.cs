using Longshore.Domain.Refusals;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Longshore.Api.Packages;

/// <summary>The file inside a request, still on its way in.</summary>
/// <param name="Name">As the client gave it; null when it gave none.</param>
/// <param name="Content">Read once.</param>
internal sealed record UploadedFile(string? Name, Stream Content)
{
    // Parts before the file may be small fields; more of them is an attack.
    private const int MaxFieldsBefore = 10;
    private const int MaxFieldLength = 64 * 1024;
    private const int MaxBoundaryLength = 200;

    /// <summary>The first part with a file name of a multipart body.</summary>
    public static async Task<Result<UploadedFile>> Find(HttpRequest request, CancellationToken cancel)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
            return new Invalid("Content-Type", "The body is no form.", "Send multipart/form-data with one file part.");
        if (HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= MaxBoundaryLength } boundary)
            return new Invalid("Content-Type", "The form has no boundary, or an over-long one.", "Let the HTTP library write this header.");
        try
        {
            return await Find(new MultipartReader(boundary, request.Body) { HeadersCountLimit = 16, HeadersLengthLimit = 16 * 1024 }, cancel);
        }
        catch (Exception broken) when (FormPart.IsTorn(broken))
        {
            return FormPart.Torn;
        }
    }

    private static async Task<Result<UploadedFile>> Find(MultipartReader form, CancellationToken cancel)
    {
        for (var field = 0; field <= MaxFieldsBefore; field++)
        {
            if (await form.ReadNextSectionAsync(cancel) is not { } part) break;
            if (!ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var disposition)) continue;
            if (NameOf(disposition) is { } name) return new UploadedFile(name, new FormPart(part.Body));
            form.BodyLengthLimit = MaxFieldLength;
        }
        return new Invalid("file", "The form has no file.", "Send one part with a file name.");
    }

    private static string? NameOf(ContentDispositionHeaderValue disposition) =>
        HeaderUtilities.RemoveQuotes(disposition.FileNameStar).Value is { Length: > 0 } encoded ? encoded
        : HeaderUtilities.RemoveQuotes(disposition.FileName).Value is { Length: > 0 } plain ? plain
        : null;
}
