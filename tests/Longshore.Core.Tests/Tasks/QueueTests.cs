using Longshore.Domain.Spaces;
using Longshore.Domain.Tasks;
using Longshore.Domain.Tasks.Queue;
using Xunit;

namespace Longshore.Core.Tests.Tasks;

public sealed class QueueTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Tasks_of_a_space_whose_queue_is_stopped_wait_and_expire_all_the_same()
    {
        QueuedTask[] queued =
        [
            new(new(1), Noon, null, null, IsPriority: true, new SpaceId(2)),
            new(new(2), Noon, Noon, null, IsPriority: false, new SpaceId(2)),
            new(new(3), Noon, null, null, IsPriority: false, new SpaceId(1)),
        ];
        var decision = QueueRules.Decide(queued, [], cap: 5, Noon, new HashSet<SpaceId> { new(2) });
        Assert.Equal([new ServerTaskId(3)], decision.Start);
        Assert.Equal([new ServerTaskId(2)], decision.Expired);
        Assert.Equal((new ServerTaskId(1), "The task queue of its space is stopped."), (Assert.Single(decision.Waits).Id, decision.Waits[0].Reason));
    }
}
