using System.CommandLine;
using Longshore.Agent.Complaints;
using Longshore.Agent.Links;
using Longshore.Agent.Settings;
using Longshore.Os.Certificates;
using Longshore.WorkerLink;
using Longshore.WorkerLink.Dialling;
using Longshore.WorkerLink.Hellos;
using Longshore.WorkerLink.Tokens;
using Longshore.WorkerLink.Wire;

namespace Longshore.Agent.Verbs;

/// <summary><c>join</c></summary>
internal sealed class JoinVerb : Verb
{
    private readonly JoinOptions options = new();

    public JoinVerb()
        : base("join", "Make this machine a worker (--pool) or a deployment target (--role, --environment) of a server. May be repeated: the same token and data directory give the same worker.",
            "longshore-agent join --token LSJ-… --name build-01 --pool linux-build",
            "longshore-agent join --server https://deploy.example.com --token LSJ-… --name web-01 --role web --environment Production",
            "longshore-agent join --token LSJ-… --name build-02 --pool linux-build --mode listening --listen-port 10933",
            "longshore-agent join --token LSJ-… --name build-03 --pool linux-build --proxy http://user:password@proxy:3128") => options.AddTo(this);

    protected override async Task<int> Run(ParseResult typed, AgentPaths paths, CancellationToken cancel)
    {
        if (!JoinToken.TryParse(typed.GetRequiredValue(options.Token), null, out var token))
            throw Complaint.Usage("This is no join token.", "copy it as a whole, it begins with LSJ-; the portal and `longshore worker token` make new ones");
        var comms = token.Comms with { Host = options.ServerHost(typed) ?? token.Comms.Host };
        var wish = options.Wish(typed, token);
        paths.Create();
        RefuseOtherServer(paths, token);
        using var identity = OwnCertificate.LoadOrCreate(paths.Identity, SideNames.Agent, TimeProvider.System);

        var dial = new LinkDial(identity, new LinkTimes(), TimeProvider.System);
        var proxy = ProxyChoice.For(comms.Host, typed.GetValue(options.Proxy));
        var side = new OwnSide(TimeProvider.System);
        var line = await dial.Dial(comms, token.Server, proxy, side.Hello(wish), cancel);
        await line.Stream.DisposeAsync();

        var worker = line.Reply.Welcome.Worker;
        AgentFiles.Write(paths.Settings, new AgentSettings
        {
            Worker = worker,
            Name = wish.Name,
            Server = token.Server.ToString(),
            CommsHost = comms.Host,
            CommsPort = comms.Port,
            ListenPort = (int)wish.ListenPort,
            Proxy = typed.GetValue(options.Proxy),
        }, AgentJson.Default.AgentSettings);
        ClockWarning.Tell(side.AheadOfUs(line.Reply.UnixMilliseconds));
        typed.InvocationConfiguration.Output.WriteLine($"Joined {comms} as {worker} ({wish.Name}). Start it: longshore-agent run --data {paths.Data}");
        return ExitCodes.Done;
    }

    private static void RefuseOtherServer(AgentPaths paths, JoinToken token)
    {
        if (AgentFiles.Read(paths.Settings, AgentJson.Default.AgentSettings) is not { } known || known.Server == token.Server.ToString()) return;
        throw Complaint.Failed($"this agent is {known.Worker} of another server ({known.CommsHost}:{known.CommsPort})", $"longshore-agent leave --data {paths.Data}, or use another --data");
    }
}
