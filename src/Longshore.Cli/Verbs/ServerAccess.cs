using Longshore.Cli.Complaints;
using Longshore.Cli.Logins;
using Longshore.Cli.Spaces;
using Longshore.Client;

namespace Longshore.Cli.Verbs;

/// <summary>The server a call talks to, and the space it means.</summary>
internal sealed class ServerAccess : IDisposable
{
    private readonly string? space;
    private readonly string? savedSpace;

    private ServerAccess(ServerAddress address, ApiKey key, string? space, string? savedSpace, TimeProvider time)
    {
        Client = new LongshoreClient(address, key, time);
        (this.space, this.savedSpace) = (space, savedSpace);
    }

    public LongshoreClient Client { get; }

    public static ServerAccess Open(Call call)
    {
        var saved = call.Logins.Read();
        var address = Address(call.Url ?? saved?.Url);
        // A saved key belongs to the server it was made for and is shown to no other.
        var isSaved = saved is not null && ServerAddress.TryParse(saved.Url, out var home) && home == address;
        var key = call.ApiKey ?? (isSaved ? saved!.ApiKey : null)
            ?? throw Complaint.NotSignedIn($"no API key for {address}", $"longshore login --url {address}, or set LONGSHORE_API_KEY");
        return new ServerAccess(address, new ApiKey(key), call.Space, isSaved ? saved!.SpaceId : null, call.Time);
    }

    /// <summary>The space named by option or variable, else the saved one, else the default one.</summary>
    public async Task<SpaceClient> Space(CancellationToken cancel)
    {
        if (space is null && savedSpace is not null) return Client.In(savedSpace);
        if (space is not null && SpaceChoice.IsId(space)) return Client.In(space);
        return Client.In((await SpaceChoice.Find(Client, space, cancel)).Id);
    }

    public void Dispose() => Client.Dispose();

    internal static ServerAddress Address(string? text)
    {
        if (text is null)
            throw Complaint.NotSignedIn("no server is named and nobody is signed in", "longshore login --url URL, or set LONGSHORE_URL and LONGSHORE_API_KEY");
        return ServerAddress.TryParse(text, out var address)
            ? address
            : throw Complaint.Usage($"'{text}' is no address of a server", "name it like https://deploy.example.com or http://127.0.0.1:8080");
    }
}
