using System.CommandLine;

namespace Longshore.Server.Settings;

/// <summary>The options that every verb takes; each is a setting of the same meaning and wins over file and environment.</summary>
internal sealed class ServerArguments
{
    private readonly Option<string?> data = new("--data") { Description = "Directory of database, blobs, keys and the built-in worker's work (Longshore:DataDirectory; default ./longshore-data)." };
    private readonly Option<string?> urls = new("--urls") { Description = "HTTP listeners, separated by ';' (Longshore:Urls; default http://127.0.0.1:8080)." };
    private readonly Option<int?> commsPort = new("--comms-port") { Description = "Port for workers that dial in; 0 = off (Longshore:CommsPort; default 10943)." };
    private readonly Option<string?> config = new("--config") { Description = "JSON file with settings under \"Longshore\"." };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { data, urls, commsPort, config }) command.Options.Add(option);
    }

    public string? ConfigFile(ParseResult parsed) => parsed.GetValue(config);

    /// <summary>Settings that were given as arguments.</summary>
    public Dictionary<string, string?> Settings(ParseResult parsed)
    {
        var settings = new Dictionary<string, string?>();
        if (parsed.GetValue(data) is { } directory) settings["Longshore:DataDirectory"] = directory;
        if (parsed.GetValue(urls) is { } listeners) settings["Longshore:Urls"] = listeners;
        if (parsed.GetValue(commsPort) is { } port) settings["Longshore:CommsPort"] = port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return settings;
    }
}
