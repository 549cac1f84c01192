using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using Longshore.Acceptance.Tests.Servers;
using Longshore.Engine.Tests.Workers;
using Xunit;

namespace Longshore.Engine.Tests.Links;

/// <summary>Programs that the server sends to its agents.</summary>
public sealed class UpgradeTests
{
    [Theory, EveryMode]
    public async Task An_agent_upgraded_in_mid_step_goes_on_with_it_as_the_new_program(LinkMode mode)
    {
        await using var server = new LinkServer();
        await using var agent = await LinkedAgent.Start(server, mode);
        var bundle = agent.Bash("echo ran >> \"$LEDGER\"; echo begun; until [ -e \"$GO\" ]; do sleep 0.02; done; echo ended");
        await agent.Session.Start(bundle, agent.Cancel);
        await agent.Saw(bundle.Ticket, "begun");
        var watched = agent.WatchThroughCuts(bundle.Ticket);
        var version = (await agent.Program.Verb("--version")).Output.Trim();

        await agent.Session.Upgrade(version, await Put(agent, await Archive(Path.GetDirectoryName(AgentProgram.File)!)), agent.Cancel);
        var folder = Path.Combine(agent.Program.Data, "versions", version);
        await Eventually.True(() => ProgramOf(agent) == Path.Combine(folder, "longshore-agent"), TestWorker.Bound, $"the process runs the sent program; it printed {agent.Program.Output}");
        await Eventually.True(() => Choice(agent).Contains("\"current\"", StringComparison.Ordinal) && !Choice(agent).Contains("\"trying\"", StringComparison.Ordinal), TestWorker.Bound, "the program has proved itself");
        await agent.Connected();

        agent.Go();
        var run = await watched;
        Assert.Equal("begun\nended", run.Output);
        Assert.Equal(0, run.Exited!.Code);
        Assert.Equal(["ran"], agent.LedgerLines);

        // The installed program, started again, goes on as the sent one.
        await agent.Program.Kill();
        agent.Program.Start();
        await Eventually.True(() => ProgramOf(agent) == Path.Combine(folder, "longshore-agent"), TestWorker.Bound, "the sent program runs after a restart");
    }

    [Fact]
    public async Task An_archive_of_another_version_changes_nothing()
    {
        await using var server = new LinkServer();
        await using var agent = await LinkedAgent.Start(server, LinkMode.Polling);
        var hash = await Put(agent, await Archive(Path.GetDirectoryName(AgentProgram.File)!));
        var refusal = await Assert.ThrowsAsync<InvalidDataException>(() => agent.Session.Upgrade("99.0.0", hash, agent.Cancel));
        Assert.Contains("99.0.0", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(agent.Program.Data, "versions")));
        Assert.False(File.Exists(Path.Combine(agent.Program.Data, "version.json")));
        await Assert.ThrowsAsync<ArgumentException>(() => agent.Session.Upgrade("../x", hash, agent.Cancel));
        await Assert.ThrowsAsync<FileNotFoundException>(() => agent.Session.Upgrade("1.0.0", new string('0', 64), agent.Cancel));
    }

    [Fact]
    public async Task A_program_that_dies_at_its_start_gives_way_to_the_one_before()
    {
        await using var server = new LinkServer();
        await using var agent = await LinkedAgent.Start(server, LinkMode.Polling);
        var broken = Directory.CreateTempSubdirectory("longshore-broken-").FullName;
        var script = Path.Combine(broken, "longshore-agent");
        await File.WriteAllTextAsync(script, "#!/bin/sh\n[ \"$1\" = --version ] && echo 66.6.6 && exit 0\nexit 9\n", agent.Cancel);
        File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        await agent.Session.Upgrade("66.6.6", await Put(agent, await Archive(broken)), agent.Cancel);
        await agent.Program.Ended();
        Assert.Equal(9, agent.Program.ExitCode);
        // Whoever supervises the agent starts the installed program again.
        agent.Program.Start();
        await agent.Connected();
        Assert.Equal(Path.GetFullPath(AgentProgram.File), ProgramOf(agent));
        Assert.Equal(OwnVersion(await agent.Program.Verb("--version")), server.Links.StateOf(agent.Worker)!.Version);
        Directory.Delete(broken, recursive: true);
    }

    private static string OwnVersion(AgentAnswer answer) => answer.Output.Trim();

    /// <summary>Null for the moment in which a process that executes another program has none.</summary>
    private static string? ProgramOf(LinkedAgent agent)
    {
        try
        {
            return File.ResolveLinkTarget($"/proc/{agent.Program.ProcessId}/exe", returnFinalTarget: false)?.FullName;
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    private static string Choice(LinkedAgent agent)
    {
        var file = Path.Combine(agent.Program.Data, "version.json");
        return File.Exists(file) ? File.ReadAllText(file) : "";
    }

    private static async Task<byte[]> Archive(string folder)
    {
        using var packed = new MemoryStream();
        await using (var compressed = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) await TarFile.CreateFromDirectoryAsync(folder, compressed, includeBaseDirectory: false);
        return packed.ToArray();
    }

    private static async Task<string> Put(LinkedAgent agent, byte[] archive)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(archive));
        await agent.Session.Put(hash, new MemoryStream(archive), 0, agent.Cancel);
        return hash;
    }
}
