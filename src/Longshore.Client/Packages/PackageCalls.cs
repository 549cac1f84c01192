using System.Collections.Immutable;
using System.Net;
using System.Net.Http.Headers;
using Longshore.Client.Connections;

namespace Longshore.Client.Packages;

/// <summary>Calls about packages.</summary>
public sealed class PackageCalls
{
    private const int BlockSize = 128 * 1024;

    private readonly ServerConnection connection;
    private readonly SpacePath space;

    internal PackageCalls(ServerConnection connection, SpacePath space) => (this.connection, this.space) = (connection, space);

    /// <summary>Packages of the built-in feed.</summary>
    /// <param name="packageId">Only this one, or null for all.</param>
    /// <param name="latest">Only the newest version of each.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancel">Ends the call early.</param>
    public async Task<ImmutableArray<PackageDocument>> List(string? packageId, bool latest, int most, CancellationToken cancel)
    {
        var query = new Query().With("nuGetPackageId", packageId).With("latest", latest ? "true" : null).With("skip", 0).With("take", most);
        return (await connection.Get(space.To($"packages") + query, ClientJson.Default.PagePackageDocument, cancel)).Items;
    }

    /// <summary>Uploads a package. Its id and version are read from the file's name, like <c>Acme.Web.1.2.3.zip</c>.</summary>
    /// <param name="content">The bytes; their length must be known.</param>
    /// <param name="fileName">The name without a directory.</param>
    /// <param name="mode">What to do when this version is there already.</param>
    /// <param name="sent">Told the bytes sent so far, after each block.</param>
    /// <param name="cancel">Ends the upload; the server keeps nothing of it.</param>
    /// <exception cref="RefusedException">409: the version is there already; 400: the name holds no version.</exception>
    public async Task<UploadedPackage> Upload(Stream content, string fileName, OverwriteMode mode, Action<long> sent, CancellationToken cancel)
    {
        using var part = new StreamContent(new CountedStream(content, sent), BlockSize);
        part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        part.Headers.ContentLength = content.Length;
        using var form = new MultipartFormDataContent { { part, "file", fileName } };
        using var request = new HttpRequestMessage(HttpMethod.Post, space.To($"packages/raw?overwriteMode={mode}")) { Content = form };
        // A refusal comes before the bytes are sent, and not as a cut connection in the middle of them.
        request.Headers.ExpectContinue = true;

        using var answer = await connection.Open(request, cancel);
        var package = await ServerConnection.Read(answer, ClientJson.Default.PackageDocument, cancel);
        return new UploadedPackage(package, answer.StatusCode == HttpStatusCode.Created);
    }
}
