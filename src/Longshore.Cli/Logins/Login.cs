using System.CommandLine;
using Longshore.Cli.Complaints;
using Longshore.Cli.Spaces;
using Longshore.Cli.Verbs;
using Longshore.Client;
using Longshore.Client.Security;
using Longshore.Client.Spaces;

namespace Longshore.Cli.Logins;

/// <summary><c>login</c></summary>
internal sealed class Login : Verb
{
    private readonly Option<string> username = new("--username", "-u") { Description = "Sign in as this user and let the server make a key.", HelpName = "NAME" };
    private readonly Option<string> password = new("--password") { Description = "The user's password. Better typed when asked, or with --password-stdin.", HelpName = "PASSWORD" };
    private readonly Option<bool> passwordStdin = new("--password-stdin") { Description = "Read the password from standard input." };

    public Login(Desk desk)
        : base(desk, "login",
            "Sign in to a server and remember it: address, key and space go into a file that only you can read. The key is checked first.",
            "longshore login --url https://deploy.example.com --api-key API-…",
            "longshore login --url http://127.0.0.1:8080 --username admin",
            "longshore login --url https://deploy.example.com -u ci --password-stdin --space Operations < password.txt")
    {
        foreach (var option in (Option[])[username, password, passwordStdin]) Options.Add(option);
        Validators.Add(typed =>
        {
            if (typed.GetResult(username) is not null && typed.GetResult(desk.Options.ApiKey) is not null)
                typed.AddError("Sign in with either --username or --api-key.");
            if (typed.GetResult(username) is null && (typed.GetResult(password) ?? typed.GetResult(passwordStdin)) is not null)
                typed.AddError("A password needs --username.");
        });
    }

    protected override async Task<int> Run(Call call, CancellationToken cancel)
    {
        // 1. Is there a server?
        var address = ServerAccess.Address(call.Url ?? await call.Ask.Text("Address of the server", "--url", cancel));
        if (!address.IsPrivate)
            call.Terminal.Note($"{address} is not encrypted: everybody on the way can read the key. Use https:// where you can.");
        using (var nobody = new LongshoreClient(address, null, call.Time)) await nobody.About(cancel);

        // 2. Who is it?
        var made = await MakeKey(call, address, cancel);
        var key = made?.Key ?? new ApiKey(call.ApiKey ?? await call.Ask.Secret("API key", "--api-key or --username", cancel));
        using var server = new LongshoreClient(address, key, call.Time);
        var user = await server.Users.Me(cancel);
        var space = await SpaceChoice.Find(server, call.Space, cancel);

        // 3. Remember it
        Forget(call, made);
        call.Logins.Write(new SavedLogin
        {
            Url = address.ToString(),
            ApiKey = key.Text,
            SpaceId = space.Id,
            SpaceName = space.Name,
            OwnKeyId = made?.Id,
            OwnKeyUserId = made?.Owner.Id,
        });
        Tell(call, address, user, space);
        return ExitCode.Done;
    }

    private async Task<MadeKey?> MakeKey(Call call, ServerAddress address, CancellationToken cancel)
    {
        if (call.Get(username) is not { } name) return null;
        var secret = call.Get(passwordStdin) ? await Console.In.ReadLineAsync(cancel) ?? "" : call.Get(password);
        secret ??= await call.Ask.Secret($"Password of {name}", "--password", cancel);
        try
        {
            return await PasswordSignIn.MakeKey(address, name, secret, $"longshore on {Environment.MachineName}", call.Time, cancel);
        }
        catch (RefusedException refused) when (refused.Status == System.Net.HttpStatusCode.BadRequest)
        {
            throw Complaint.NotSignedIn(refused.Message, "check the user's name and password");
        }
    }

    private static void Forget(Call call, MadeKey? made)
    {
        if (made is not null && call.Logins.Read() is { OwnKeyId: not null })
            call.Terminal.Note("the key of the former login is still valid; longshore logout before the next login takes it back");
    }

    private static void Tell(Call call, ServerAddress address, UserDocument user, SpaceDocument space)
    {
        if (call.IsJson)
        {
            call.ShowJson(new LoginResult(address.ToString(), user.Username, space.Id, space.Name, call.Logins.Path), OutputJson.Default.LoginResult);
            return;
        }

        call.Terminal.Out.WriteLine(Output.TerminalText.Clean($"Signed in to {address} as {user.Username}, space {space.Name}."));
        call.Terminal.Out.Flush();
    }
}
