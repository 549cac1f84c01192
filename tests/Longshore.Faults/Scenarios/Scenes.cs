namespace Longshore.Faults.Scenarios;

/// <summary>Plays scenes that need nothing of each other at the same time: most of a fault is waiting.</summary>
internal static class Scenes
{
    /// <exception cref="AggregateException">Some failed; each is named.</exception>
    public static async Task All(params (string Name, Func<Task> Play)[] scenes)
    {
        var failures = await Task.WhenAll(scenes.Select(Failure));
        if (failures.OfType<Exception>().ToList() is { Count: > 0 } failed) throw new AggregateException(failed);
    }

    private static async Task<Exception?> Failure((string Name, Func<Task> Play) scene)
    {
        try
        {
            await scene.Play();
            return null;
        }
        catch (Exception failed)
        {
            return new InvalidOperationException($"{scene.Name}: {failed.Message}", failed);
        }
    }
}
