namespace Longshore.Cli.Logins;

/// <summary>The environment variables the program knows. Pipelines written for the vendor's client keep working through its names.</summary>
internal sealed class Variables(Func<string, string?> read)
{
    public string? Url => First("LONGSHORE_URL", "OCTOPUS_URL");

    public string? ApiKey => First("LONGSHORE_API_KEY", "OCTOPUS_API_KEY");

    public string? Space => First("LONGSHORE_SPACE", "OCTOPUS_SPACE");

    public string? NoColor => read("NO_COLOR");

    public string? Term => read("TERM");

    private string? First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (read(name) is { Length: > 0 } value) return value;
        return null;
    }
}
