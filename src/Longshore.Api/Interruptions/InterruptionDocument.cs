using Longshore.Api.Transport;
using Longshore.Application.Interruptions;
using Longshore.Domain.Spaces;

namespace Longshore.Api.Interruptions;

/// <summary>A pause that waits for a person (rest-api.md §11).</summary>
internal sealed record InterruptionDocument(string Id, string SpaceId, string TaskId, string Title, IReadOnlyDictionary<string, string> Links) : ILinked
{
    public static InterruptionDocument From(Interruption interruption)
    {
        var self = $"/api/{interruption.Space}/interruptions/{interruption.Id}";
        return new(interruption.Id, interruption.Space.ToString(), interruption.Task.ToString(), interruption.Title, new Dictionary<string, string>
        {
            ["Self"] = self,
            ["Submit"] = $"{self}/submit",
            ["Responsible"] = $"{self}/responsible",
        });
    }
}
