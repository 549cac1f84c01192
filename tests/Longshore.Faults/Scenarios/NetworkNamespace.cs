using System.Globalization;
using Longshore.Engine.Tests.Ssh;

namespace Longshore.Faults.Scenarios;

/// <summary>A network of its own for one worker, with one cable to this machine, which a test can pull out or make lose packets one way.</summary>
internal sealed class NetworkNamespace : IAsyncDisposable
{
    // Frames to a hardware address that nobody has vanish without an answer, as behind a firewall that drops. No packet filter is needed for it.
    private const string Nobody = "02:00:00:00:00:01";

    // 198.18.0.0/15 is set aside for tests of networks (RFC 2544). Each process has 64 networks of four addresses, so that a run beside or after this one meets none.
    private const int AddressesEach = 4;
    private static int count;

    private readonly string name;
    private readonly string cable;

    private NetworkNamespace(int number)
    {
        name = string.Create(CultureInfo.InvariantCulture, $"longshore-{Environment.ProcessId}-{number}");
        cable = string.Create(CultureInfo.InvariantCulture, $"ls{Environment.ProcessId % 1_000_000}-{number}");
        (Outside, Inside) = (Address(1), Address(2));

        string Address(int end) => string.Create(CultureInfo.InvariantCulture, $"198.19.{Environment.ProcessId % 256}.{number * AddressesEach % 256 + end}");
    }

    /// <summary>Address of this machine as it is seen from inside.</summary>
    public string Outside { get; }

    /// <summary>Address of what runs inside.</summary>
    public string Inside { get; }

    /// <summary>Words before a program that is to run inside.</summary>
    public IReadOnlyList<string> Enter => ["ip", "netns", "exec", name];

    public static async Task<NetworkNamespace> Make()
    {
        var made = new NetworkNamespace(Interlocked.Increment(ref count));
        await Ip("netns", "add", made.name);
        await Ip("link", "add", made.cable, "type", "veth", "peer", "name", "worker", "netns", made.name);
        await Ip("address", "add", $"{made.Outside}/30", "dev", made.cable);
        await Ip("link", "set", made.cable, "up");
        await Ip("-n", made.name, "address", "add", $"{made.Inside}/30", "dev", "worker");
        await Ip("-n", made.name, "link", "set", "worker", "up");
        await Ip("-n", made.name, "link", "set", "lo", "up");
        return made;
    }

    /// <summary>Pulls the cable out for a while. The time is the fault, not a wait for something.</summary>
    public async Task CutFor(TimeSpan time)
    {
        await Ip("link", "set", cable, "down");
        await Task.Delay(time, TimeProvider.System);
        await Ip("link", "set", cable, "up");
    }

    /// <summary>Whatever is sent from inside vanishes from now on.</summary>
    public Task LoseFromInside() => Ip("-n", name, "neighbour", "replace", Outside, "lladdr", Nobody, "dev", "worker", "nud", "permanent");

    /// <summary>Whatever is sent to inside vanishes from now on.</summary>
    public Task LoseToInside() => Ip("neighbour", "replace", Inside, "lladdr", Nobody, "dev", cable, "nud", "permanent");

    /// <summary>Nothing vanishes any more.</summary>
    public async Task Mend()
    {
        await Ip("neighbour", "flush", "dev", cable, "nud", "permanent");
        await Ip("-n", name, "neighbour", "flush", "dev", "worker", "nud", "permanent");
    }

    public async ValueTask DisposeAsync()
    {
        await Ip("link", "delete", cable);
        await Ip("netns", "delete", name);
    }

    private static Task Ip(params string[] words) => Tool.Run("ip", words);
}
