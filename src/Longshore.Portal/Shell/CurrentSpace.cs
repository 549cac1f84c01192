using Longshore.Application;
using Longshore.Application.Spaces;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;

namespace Longshore.Portal.Shell;

/// <summary>The space that the pages of a circuit show: the default one.</summary>
public sealed class CurrentSpace(UseCases useCases)
{
    private Space? space;

    /// <exception cref="InvalidOperationException">Nobody is signed in, or there is no space.</exception>
    public SpaceId Id => space?.Id ?? throw new InvalidOperationException("No space was entered.");

    public bool IsEntered => space is not null;

    /// <summary>Empty until <see cref="Enter"/> was called.</summary>
    public string Name => space?.Name ?? "";

    public async Task<Result<Space>> Enter(CancellationToken cancel)
    {
        if (space is not null) return space;
        var answer = await useCases.Run<EnterSpace, Space>(new(null), cancel);
        if (!answer.IsRefused) space = answer.Value;
        return answer;
    }
}
