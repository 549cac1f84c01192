using System.CommandLine;
using Longshore.Agent.Complaints;
using Longshore.WorkerLink.Tokens;
using Longshore.WorkerLink.Wire;

namespace Longshore.Agent.Verbs;

/// <summary>What can be said to <c>join</c>.</summary>
internal sealed class JoinOptions
{
    private const string Listening = "listening";

    private readonly Option<string> server = new("--server") { Description = "The server, like https://deploy.example.com; only needed when its host is another one for this machine than the token says.", HelpName = "URL" };
    private readonly Option<string> name = new("--name") { Description = "Name to show; default: this machine's name.", HelpName = "NAME" };
    private readonly Option<string[]> pools = List("--pool", "Worker pools to work for, by name or id; several with commas or by repeating.", "POOL[,POOL]");
    private readonly Option<string[]> roles = List("--role", "Roles of a deployment target, instead of --pool.", "ROLE[,ROLE]");
    private readonly Option<string[]> environments = List("--environment", "Environments of a deployment target, by name or id.", "ENVIRONMENT[,…]");
    private readonly Option<string> mode = new("--mode") { Description = "polling: this machine dials the server; listening: the server dials this machine.", HelpName = "polling|listening", DefaultValueFactory = _ => "polling" };
    private readonly Option<int> listenPort = new("--listen-port") { Description = "Port to listen on; default 10933.", HelpName = "PORT", DefaultValueFactory = _ => 10933 };
    private readonly Option<string> listenHost = new("--listen-host") { Description = "Name or address under which the server reaches this machine; default: the address that it sees.", HelpName = "HOST" };

    public JoinOptions() => mode.AcceptOnlyFromAmong("polling", Listening);

    public Option<string> Token { get; } = new("--token") { Description = "The join token, from the portal or longshore worker token.", HelpName = "TOKEN", Required = true };

    public Option<string> Proxy { get; } = new("--proxy") { Description = "HTTP proxy to the server, like http://user:password@proxy:3128; default: HTTPS_PROXY.", HelpName = "URL" };

    public void AddTo(Command verb)
    {
        foreach (var option in (Option[])[server, Token, name, pools, roles, environments, mode, listenPort, listenHost, Proxy]) verb.Options.Add(option);
    }

    /// <returns>Null: not given.</returns>
    /// <exception cref="Complaint">It is no URL.</exception>
    public string? ServerHost(ParseResult typed)
    {
        if (typed.GetValue(server) is not { } url) return null;
        return Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Host.Length > 0
            ? address.IdnHost
            : throw Complaint.Usage($"--server '{url}' is no URL", "write it like https://deploy.example.com");
    }

    /// <exception cref="Complaint">Something is missing or does not fit together.</exception>
    public Join Wish(ParseResult typed, JoinToken token)
    {
        var port = typed.GetValue(listenPort);
        if (port is < 1 or > ushort.MaxValue) throw Complaint.Usage($"--listen-port {port} is no port", "choose one from 1 to 65535");
        var wish = new Join { Token = token.Secret, Name = typed.GetValue(name) ?? Environment.MachineName };
        wish.Pools.Add(Words(typed, pools));
        wish.Roles.Add(Words(typed, roles));
        wish.Environments.Add(Words(typed, environments));
        if (wish.Pools.Count > 0 && (wish.Roles.Count > 0 || wish.Environments.Count > 0)) throw Complaint.Usage("--pool makes a worker, --role and --environment a deployment target", "choose one of the two");
        if (wish.Roles.Count > 0 != wish.Environments.Count > 0) throw Complaint.Usage("a deployment target needs --role and --environment", "give both");
        if (typed.GetValue(mode) != Listening) return wish;
        wish.ListenPort = (uint)port;
        wish.ListenHost = typed.GetValue(listenHost) ?? "";
        return wish;
    }

    private static IEnumerable<string> Words(ParseResult typed, Option<string[]> option) =>
        (typed.GetValue(option) ?? []).SelectMany(words => words.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    private static Option<string[]> List(string name, string description, string form) => new(name) { Description = description, HelpName = form };
}
