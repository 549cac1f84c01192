using System.Runtime.Versioning;
using Longshore.Acceptance.Tests.Cli.Network;
using Longshore.Acceptance.Tests.Cli.Programs;
using Xunit;

namespace Longshore.Acceptance.Tests.Cli;

/// <summary>Which server, which key and which space a call is for.</summary>
public sealed class IdentityTests
{
    [Fact]
    public async Task Nobody_signed_in_ends_with_3()
    {
        using var longshore = new CommandLine();

        var result = await longshore.Run("project", "list");

        Assert.Equal(3, result.ExitCode);
        Assert.Contains("mend: longshore login", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_the_server_does_not_know_ends_with_3()
    {
        using var server = new ScriptedServer().On("GET /api/spaces/all", """{"ErrorMessage":"The API key is not valid.","Errors":[]}""", 401);
        using var longshore = new CommandLine(server.Url, "API-WRONG");

        var result = await longshore.Run("project", "list");

        Assert.Equal(3, result.ExitCode);
        Assert.Contains("error: The API key is not valid.", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    [SupportedOSPlatform("linux")]
    public async Task A_login_is_checked_and_remembered_for_its_owner_only()
    {
        using var server = ScriptedSpace.Create();
        using var longshore = new CommandLine();

        var login = await longshore.Run("login", "--url", server.Url, "--api-key", "API-MINE", "--space", "Operations");
        var list = await longshore.Run("project", "list");

        Assert.Equal($"Signed in to {server.Url} as admin, space Operations.\n", login.Out);
        Assert.Equal(0, list.ExitCode);
        Assert.Contains("GET /api/Spaces-2/projects/all", server.Requests);
        Assert.Equal("API-MINE", server.LastKey);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(longshore.LoginFile));
    }

    [Fact]
    public async Task A_login_with_a_key_that_is_refused_leaves_nothing_behind()
    {
        using var server = ScriptedSpace.Create().On("GET /api/users/me", """{"ErrorMessage":"The API key is not valid.","Errors":[]}""", 401);
        using var longshore = new CommandLine();

        var login = await longshore.Run("login", "--url", server.Url, "--api-key", "API-WRONG");

        Assert.Equal(3, login.ExitCode);
        Assert.False(File.Exists(longshore.LoginFile));
    }

    [Fact]
    public async Task A_saved_key_is_shown_to_no_other_server()
    {
        using var home = ScriptedSpace.Create();
        using var other = ScriptedSpace.Create();
        using var longshore = new CommandLine();
        await longshore.Run("login", "--url", home.Url, "--api-key", "API-MINE");

        var result = await longshore.Run("project", "list", "--url", other.Url);

        Assert.Equal(3, result.ExitCode);
        Assert.Empty(other.Requests);
    }

    [Fact]
    public async Task The_command_line_goes_before_variables_and_they_before_the_vendors()
    {
        using var server = ScriptedSpace.Create();
        using var longshore = new CommandLine();
        longshore.Set("OCTOPUS_URL", server.Url).Set("OCTOPUS_API_KEY", "API-VENDOR");

        await longshore.Run("project", "list");
        var vendors = server.LastKey;
        longshore.Set("LONGSHORE_API_KEY", "API-OURS").Set("LONGSHORE_SPACE", "operations");
        await longshore.Run("project", "list");
        var ours = server.LastKey;
        await longshore.Run("project", "list", "--api-key", "API-TYPED", "--space", "Spaces-1");

        Assert.Equal(("API-VENDOR", "API-OURS", "API-TYPED"), (vendors, ours, server.LastKey));
        Assert.Equal(
            ["GET /api/Spaces-1/projects/all", "GET /api/Spaces-2/projects/all", "GET /api/Spaces-1/projects/all"],
            server.Requests.Where(r => r.EndsWith("/projects/all", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_space_that_does_not_exist_is_named()
    {
        using var server = ScriptedSpace.Create();
        using var longshore = new CommandLine(server.Url, "API-TEST");

        var result = await longshore.Run("project", "list", "--space", "Moon");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("error: there is no space 'Moon'", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_logout_nobody_is_signed_in()
    {
        using var server = ScriptedSpace.Create();
        using var longshore = new CommandLine();
        await longshore.Run("login", "--url", server.Url, "--api-key", "API-MINE");

        var logout = await longshore.Run("logout");
        var list = await longshore.Run("project", "list");

        Assert.Equal((0, 3), (logout.ExitCode, list.ExitCode));
        Assert.False(File.Exists(longshore.LoginFile));
    }

    [Fact]
    public async Task A_login_file_that_cannot_be_read_is_named_with_its_mend()
    {
        using var longshore = new CommandLine();
        Directory.CreateDirectory(Path.GetDirectoryName(longshore.LoginFile)!);
        await File.WriteAllTextAsync(longshore.LoginFile, "{", TestContext.Current.CancellationToken);

        var result = await longshore.Run("project", "list");

        Assert.Equal(3, result.ExitCode);
        Assert.Contains(longshore.LoginFile, result.Error, StringComparison.Ordinal);
    }
}
