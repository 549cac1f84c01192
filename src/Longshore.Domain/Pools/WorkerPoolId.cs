using System.Diagnostics.CodeAnalysis;
using Longshore.Domain.Ids;

namespace Longshore.Domain.Pools;

/// <summary>Identifies a worker pool, written <c>WorkerPools-12</c>. Numbers start at 1 and come from the database.</summary>
public readonly record struct WorkerPoolId(int Number) : IEntityId<WorkerPoolId>
{
    public static string Collection => "WorkerPools";

    public static WorkerPoolId Of(int number) => new(number);

    public static WorkerPoolId Parse(string text, IFormatProvider? provider = null) => CollectionId.Parse<WorkerPoolId>(text);

    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out WorkerPoolId id) => CollectionId.TryParse(text, out id);

    public override string ToString() => CollectionId.Write(Collection, Number);
}
