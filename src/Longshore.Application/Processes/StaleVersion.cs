using Longshore.Domain.Refusals;

namespace Longshore.Application.Processes;

/// <summary>The optimistic lock of processes and variable sets.</summary>
internal static class StaleVersion
{
    public static Conflict Of(string what, int sent, int stored) =>
        new("Version", $"The {what} was changed by someone else: you sent version {sent}, and it has version {stored}.", "Read it again, repeat your change on it, and save.");
}
