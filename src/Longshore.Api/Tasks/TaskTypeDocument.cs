using Longshore.Domain.Tasks;

namespace Longshore.Api.Tasks;

internal sealed record TaskTypeDocument(string Id, string Name)
{
    public static TaskTypeDocument[] All { get; } = [.. TaskKind.All.Select(kind => new TaskTypeDocument(kind, kind))];
}
