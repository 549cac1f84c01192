using Longshore.Steps.Scripts;
using Xunit;

namespace Longshore.Core.Tests.Steps.Scripts;

public sealed class ScriptEnvironmentTests
{
    [Fact]
    public void A_hostile_environment_becomes_a_defined_one()
    {
        var hostile = new Dictionary<string, string>
        {
            ["PATH"] = string.Join(':', Enumerable.Repeat("/bin:relative::/usr/bin", 20_000)),
            ["LD_PRELOAD"] = "/tmp/evil.so",
            ["BASH_ENV"] = "/tmp/evil.sh",
            ["BASH_FUNC_ls%%"] = "() { evil; }",
            ["LC_ALL"] = "xx_YY.ISO-8859-15",
            ["LANG"] = "xx_YY",
            ["HOME"] = "nowhere",
            ["Longshore__Database"] = "Host=db;Password=p",
            ["HUGE"] = new string('x', 200_000),
            ["USER"] = "deploy",
            ["KEPT"] = "yes",
            ["TentacleHome"] = "/etc/agent",
        };

        var environment = ScriptEnvironment.Of(hostile, "/srv/space");

        Assert.Equal(
            new SortedDictionary<string, string>(StringComparer.Ordinal)
            {
                ["HOME"] = "/srv/space",
                ["KEPT"] = "yes",
                ["LANG"] = "C.UTF-8",
                ["LOGNAME"] = "deploy",
                ["OctopusCalamariWorkingDirectory"] = "/srv/space",
                ["PATH"] = "/bin:/usr/bin",
                ["PWD"] = "/srv/space",
                ["TentacleHome"] = "/etc/agent",
                ["USER"] = "deploy",
            },
            new SortedDictionary<string, string>(environment, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("http_proxy=http://a", "HTTP_PROXY=http://a http_proxy=http://a")]
    [InlineData("NO_PROXY=x TentacleProxyHost=p", "NO_PROXY=x no_proxy=x")]
    [InlineData("TentacleProxyHost=p TentacleProxyPort=8080", "HTTPS_PROXY=http://p:8080 HTTP_PROXY=http://p:8080 NO_PROXY=127.0.0.1,localhost,169.254.169.254 http_proxy=http://p:8080 https_proxy=http://p:8080 no_proxy=127.0.0.1,localhost,169.254.169.254")]
    [InlineData("TentacleProxyHost=p TentacleProxyUsername=u@x TentacleProxyPassword=a/b", "HTTPS_PROXY=http://u%40x:a%2Fb@p HTTP_PROXY=http://u%40x:a%2Fb@p NO_PROXY=127.0.0.1,localhost,169.254.169.254 http_proxy=http://u%40x:a%2Fb@p https_proxy=http://u%40x:a%2Fb@p no_proxy=127.0.0.1,localhost,169.254.169.254")]
    [InlineData("TentacleUseDefaultProxy=False", "NO_PROXY=*")]
    [InlineData("TentacleUseDefaultProxy=True", "")]
    [InlineData("", "")]
    public void Scripts_get_the_workers_proxy(string worker, string expected)
    {
        var given = worker.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);
        var environment = ScriptEnvironment.Of(given, "/w");
        Assert.Equal(expected, string.Join(' ', environment.Where(e => e.Key.EndsWith("_PROXY", StringComparison.OrdinalIgnoreCase)).OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => $"{e.Key}={e.Value}")));
    }
}
