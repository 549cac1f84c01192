using System.Globalization;
using System.Security.Cryptography;

namespace Longshore.Orchestration.Tasks.Effects;

/// <summary>Names the runs of scripts.</summary>
internal static class NewTicket
{
    // The random part keeps a ticket unique on a worker even when a database is restored and its numbers are given again (reliability.md F-DB-RESTORE-13).
    // Keys of steps with a target have capitals, which tickets may not.
    public static string For(RunLoop loop, string step) =>
        string.Create(CultureInfo.InvariantCulture, $"task-{loop.Task.Number}-{step.ToLowerInvariant()}-{RandomNumberGenerator.GetHexString(8, lowercase: true)}");
}
