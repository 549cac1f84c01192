using System.Reflection;
using Longshore.WorkerLink.Wire;

namespace Longshore.WorkerLink.Hellos;

/// <summary>What this program says of itself in every hello.</summary>
public sealed class OwnSide(TimeProvider time)
{
    /// <summary>The protocol's versions that this program speaks.</summary>
    private const uint OldestProtocol = 1;
    private const uint NewestProtocol = 1;

    private readonly string instance = Guid.NewGuid().ToString("N");

    /// <summary>Version of the running program, such as <c>0.1.0</c>.</summary>
    public static string Version { get; } =
        (Assembly.GetEntryAssembly() ?? typeof(OwnSide).Assembly).GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0.0.0";

    public Hello Hello(Join wish) => With(new Hello { Join = wish });

    public Hello Hello(Resume wish) => With(new Hello { Resume = wish });

    public Hello Hello(Leave wish) => With(new Hello { Leave = wish });

    public Hello Hello(Probe wish) => With(new Hello { Probe = wish });

    /// <exception cref="HelloRefusedException">There is no version of the protocol that both speak.</exception>
    public HelloReply Welcome(Hello hello, string worker) => With(new HelloReply { Welcome = new Welcome { Protocol = Common(hello), Worker = worker } });

    public HelloReply Refusal(string says, string mend) => With(new HelloReply { Refusal = new Refusal { Says = says, Mend = mend } });

    /// <summary>How far the other side's clock is ahead of ours, travel time included.</summary>
    public TimeSpan AheadOfUs(long unixMilliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(unixMilliseconds) - time.GetUtcNow();

    private static uint Common(Hello hello)
    {
        var newest = Math.Min(hello.NewestProtocol, NewestProtocol);
        if (newest >= OldestProtocol && newest >= hello.OldestProtocol) return newest;
        throw new HelloRefusedException(
            $"This side ({Version}) speaks version {OldestProtocol} to {NewestProtocol} of the link, the other ({hello.Version}) {hello.OldestProtocol} to {hello.NewestProtocol}.",
            "Upgrade the older one.");
    }

    private Hello With(Hello hello)
    {
        (hello.OldestProtocol, hello.NewestProtocol) = (OldestProtocol, NewestProtocol);
        (hello.Version, hello.Instance, hello.UnixMilliseconds) = (Version, instance, time.GetUtcNow().ToUnixTimeMilliseconds());
        return hello;
    }

    private HelloReply With(HelloReply reply)
    {
        (reply.Version, reply.Instance, reply.UnixMilliseconds) = (Version, instance, time.GetUtcNow().ToUnixTimeMilliseconds());
        return reply;
    }
}
