namespace Longshore.Client.Connections;

/// <summary>The version this client calls itself by.</summary>
internal static class ClientVersion
{
    public static string Text { get; } = typeof(ClientVersion).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";
}
