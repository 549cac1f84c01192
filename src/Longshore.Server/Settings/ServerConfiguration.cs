namespace Longshore.Server.Settings;

/// <summary>Where settings come from, weakest first: file, environment (and the vendor container's names), arguments.</summary>
internal static class ServerConfiguration
{
    // Names that the vendor's container image knows (programs.md §2).
    private static readonly (string Variable, string Setting)[] Aliases =
    [
        ("ADMIN_USERNAME", "Longshore:Admin:Username"),
        ("ADMIN_PASSWORD", "Longshore:Admin:Password"),
        ("ADMIN_API_KEY", "Longshore:Admin:ApiKey"),
        ("MASTER_KEY", "Longshore:MasterKey"),
    ];

    /// <exception cref="WrongSettingException">The file is missing or no JSON.</exception>
    public static void Add(IConfigurationBuilder configuration, string? file, Dictionary<string, string?> arguments)
    {
        configuration.Sources.Clear();
        if (file is not null)
        {
            if (!File.Exists(file)) throw new WrongSettingException($"--config: there is no file {file}.");
            configuration.AddJsonFile(Path.GetFullPath(file), optional: false, reloadOnChange: false);
        }
        configuration.AddInMemoryCollection(
            from alias in Aliases
            let value = Environment.GetEnvironmentVariable(alias.Variable)
            where !string.IsNullOrEmpty(value)
            select KeyValuePair.Create<string, string?>(alias.Setting, value));
        configuration.AddEnvironmentVariables();
        configuration.AddInMemoryCollection(arguments);
    }
}
