using Longshore.Cli.Verbs;
using Longshore.Client;

namespace Longshore.Cli.Logins;

/// <summary><c>logout</c></summary>
internal sealed class Logout(Desk desk) : Verb(desk, "logout",
    "Forget the saved login. A key that the login made itself is taken back on the server as well; a key you brought stays valid.",
    "longshore logout")
{
    protected override async Task<int> Run(Call call, CancellationToken cancel)
    {
        if (!File.Exists(call.Logins.Path))
        {
            call.Terminal.Note("nobody was signed in");
            return ExitCode.Done;
        }

        try
        {
            await TakeBack(call, call.Logins.Read(), cancel);
        }
        catch (Complaints.Complaint unreadable)
        {
            call.Terminal.Note(unreadable.Message);
        }

        call.Logins.Delete();
        call.Terminal.Note("signed out");
        return ExitCode.Done;
    }

    private static async Task TakeBack(Call call, SavedLogin? login, CancellationToken cancel)
    {
        if (login is not { OwnKeyId: { } key, OwnKeyUserId: { } user } || !ServerAddress.TryParse(login.Url, out var address)) return;
        try
        {
            using var server = new LongshoreClient(address, new ApiKey(login.ApiKey), call.Time);
            await server.Users.DeleteKey(user, key, cancel);
        }
        catch (NotSignedInException)
        {
            // The key is dead already, which is what was wanted.
        }
        catch (CallFailedException failed)
        {
            call.Terminal.Note($"the key {key} could not be taken back ({failed.Message}); delete it in the portal under your profile");
        }
    }
}
