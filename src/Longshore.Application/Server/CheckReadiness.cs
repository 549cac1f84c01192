using Longshore.Application.Security;
using Longshore.Domain.Refusals;
using Longshore.Storage;

namespace Longshore.Application.Server;

/// <summary>Whether the server can do its work now: the database answers.</summary>
[OpenToAll]
public sealed record CheckReadiness;

/// <param name="Problem">Null: all is well.</param>
public sealed record Readiness(string? Problem)
{
    public bool IsReady => Problem is null;
}

internal sealed class CheckReadinessHandler(Store store, TimeProvider time) : IHandler<CheckReadiness, Readiness>
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(5);

    public async Task<Result<Readiness>> Handle(CheckReadiness request, Actor actor, CancellationToken cancel)
    {
        using var bound = new CancellationTokenSource(Bound, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, bound.Token);
        try
        {
            await using var session = store.Read();
            var spaces = await session.Spaces.List(new() { Take = 1 }, either.Token);
            return new Readiness(spaces.Total == 0 ? "The first start is not finished." : null);
        }
        catch (StorageUnavailableException)
        {
            return new Readiness("The database cannot be used now.");
        }
        catch (OperationCanceledException) when (bound.IsCancellationRequested)
        {
            return new Readiness("The database did not answer in time.");
        }
    }
}
