using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Longshore.Agent.Complaints;
using Longshore.Os.Failpoints;
using Longshore.Os.Files;

namespace Longshore.Agent.Settings;

/// <summary>Reads and writes the agent's small JSON files; each is replaced as a whole.</summary>
internal static class AgentFiles
{
    /// <returns>Null: there is no such file.</returns>
    /// <exception cref="Complaint">It cannot be read.</exception>
    public static T? Read<T>(string path, JsonTypeInfo<T> form)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), form);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception broken) when (broken is JsonException or IOException or UnauthorizedAccessException)
        {
            throw Complaint.Failed($"'{path}' cannot be read: {broken.Message}", "check who may read it; a damaged file is made anew by leaving and joining again");
        }
    }

    public static void Write<T>(string path, T content, JsonTypeInfo<T> form)
    {
        DurableFile.Replace(path, JsonSerializer.SerializeToUtf8Bytes(content, form));
        Failpoint.Pass($"agent.{Path.GetFileNameWithoutExtension(path)}-written");
    }

    /// <exception cref="Complaint">This agent has not joined a server.</exception>
    public static AgentSettings Settings(AgentPaths paths) => Read(paths.Settings, AgentJson.Default.AgentSettings)
        ?? throw Complaint.Failed($"no agent has joined with the data directory '{paths.Data}'", "longshore-agent join --token TOKEN --name NAME --pool POOL, or name the right directory with --data");
}
