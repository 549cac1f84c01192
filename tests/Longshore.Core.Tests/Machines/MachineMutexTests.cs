using CsCheck;
using Longshore.Core.Tests.Workers;
using Longshore.Domain.Machines;
using Longshore.Domain.Tasks;
using Xunit;

namespace Longshore.Core.Tests.Machines;

public sealed class MachineMutexTests
{
    // S shares, X is alone, N needs no isolation; holders | queue in order of arrival | who enters (by number, holders first) | who waits for whom
    private const string Table = """
             |  SSXSS | 1 2   | 3:1,2 4:3 5:3
        SS   |  XSS   |       | 3:1,2 4:3 5:3
        X    |  SS    |       | 2:1 3:1
        X    |  XX    |       | 2:1 3:1,2
             |  XX    | 1     | 2:1
             |  SSS   | 1 2 3 |
        X    |  NS    | 2     | 3:1
        S    |  XN    | 3     | 2:1
        S    |  S     | 2     |
        """;

    public static TheoryData<string, string, string, string> Rows()
    {
        var data = new TheoryData<string, string, string, string>();
        foreach (var cells in Table.Split('\n').Select(line => line.Split('|').Select(cell => cell.Trim()).ToArray())) data.Add(cells[0], cells[1], cells[2], cells[3]);
        return data;
    }

    [Theory, MemberData(nameof(Rows))]
    public void Sharing_ones_run_together_and_nobody_overtakes(string holders, string queue, string enter, string waits)
    {
        var all = (holders + queue).Select((letter, at) => Request(at + 1, letter)).ToList();
        var decision = MachineMutex.Decide("web-01", all.Take(holders.Length), all.Skip(holders.Length));
        Assert.Equal(enter, string.Join(' ', decision.Enter.Select(request => request.Task.Number)));
        Assert.Equal(waits, string.Join(' ', decision.Waits.Select(wait => $"{wait.Request.Task.Number}:{string.Join(',', wait.For.Select(task => task.Number))}")));
    }

    [Fact]
    public void Different_mutexes_never_meet()
    {
        var other = Request(2, 'X') with { Mutex = "runningscript" };
        Assert.Equal([other], MachineMutex.Decide("web-01", [Request(1, 'X')], [other]).Enter);
    }

    [Fact]
    public void Each_waiting_one_is_told_for_whom_why_and_how_long()
    {
        var until = Given.Noon.AddMinutes(30);
        var decision = MachineMutex.Decide("web-01", [Request(1, 'S') with { EndsBy = until }, Request(2, 'S') with { EndsBy = Given.Noon }], [Request(3, 'X'), Request(4, 'S'), Request(5, 'X')]);
        Assert.Equal(
        [
            "Waiting for the script in task ServerTasks-1 and the script in task ServerTasks-2 to finish, because this script needs web-01 alone. That takes until 2026-11-24 12:30:00Z at the latest.",
            "Waiting for the script in task ServerTasks-3 to finish, because it came first and needs web-01 alone.",
            "Waiting for the script in task ServerTasks-1 and the script in task ServerTasks-2 to finish, because this script needs web-01 alone. 2 more came first.",
        ], decision.Waits.Select(wait => wait.Reason));
    }

    [Fact]
    public void A_script_that_waits_for_its_own_task_is_told_so() => Assert.Equal(
        "Waiting for another script of this task to finish, because it has web-01 alone. How long that takes is not known: there is no time limit.",
        Assert.Single(MachineMutex.Decide("web-01", [Request(1, 'X')], [Request(1, 'S') with { Ticket = "t-2" }]).Waits).Reason);

    [Fact]
    public void Nobody_is_beside_one_that_is_alone_everybody_gets_in_and_in_order() => Gen.Select(Gen.Char["SSXN"], Gen.Int[1, 2], Gen.Int[0, 2]).Array[1, 40].Sample(story =>
    {
        List<MutexRequest> inside = [], queue = [];
        var arrived = new List<string>();
        for (var at = 0; at < story.Length || queue.Count + inside.Count > 0; at++)
        {
            if (at < story.Length)
            {
                queue.Add(Request(at + 1, story[at].Item1) with { Mutex = $"m{story[at].Item2}" });
                arrived.Add(queue[^1].Ticket);
            }
            // Leaves by chance while others arrive, and one by one afterwards.
            if (inside.Count > 0 && (at >= story.Length || story[at].Item3 == 0)) inside.RemoveAt(at % inside.Count);
            var decision = MachineMutex.Decide("web-01", inside, queue);
            Assert.Equal(Told(decision), Told(MachineMutex.Decide("web-01", inside.AsEnumerable().Reverse(), queue)));
            inside.AddRange(decision.Enter);
            queue.RemoveAll(decision.Enter.Contains);
            Assert.Equal(queue, decision.Waits.Select(wait => wait.Request));
            foreach (var name in inside.Where(one => one.Level != IsolationLevel.None).GroupBy(one => one.Mutex)) Assert.True(name.Count() == 1 || name.All(one => one.Level == IsolationLevel.Shared));
            foreach (var wait in decision.Waits) Assert.All(decision.Enter, entered => Assert.True(entered.Level == IsolationLevel.None || entered.Mutex != wait.Request.Mutex || arrived.IndexOf(entered.Ticket) < arrived.IndexOf(wait.Request.Ticket)));
            Assert.True(inside.Count > 0 || queue.Count == 0, "All wait, and nobody runs.");
        }
    }, iter: 1_000);

    [Theory]
    [InlineData(MachineUse.StepOnTarget, null, IsolationLevel.Exclusive)]
    [InlineData(MachineUse.StepOnTarget, "True", IsolationLevel.Shared)]
    [InlineData(MachineUse.StepOnTarget, "yes", IsolationLevel.Exclusive)]
    [InlineData(MachineUse.StepOnWorker, null, IsolationLevel.Shared)]
    [InlineData(MachineUse.StepOnWorker, "False", IsolationLevel.Exclusive)]
    [InlineData(MachineUse.StepOnWorker, "true", IsolationLevel.Shared)]
    [InlineData(MachineUse.HealthCheck, "False", IsolationLevel.None)]
    [InlineData(MachineUse.ScriptConsole, "False", IsolationLevel.None)]
    [InlineData(MachineUse.ToolInstallation, null, IsolationLevel.None)]
    [InlineData(MachineUse.AgentUpgrade, "True", IsolationLevel.Exclusive)]
    public void Each_use_of_a_machine_has_its_isolation(MachineUse use, string? bypass, IsolationLevel level) => Assert.Equal(level, Isolation.LevelOf(use, bypass));

    private static MutexRequest Request(int number, char letter) => new($"t-{number}", new ServerTaskId(number), letter switch
    {
        'S' => IsolationLevel.Shared,
        'X' => IsolationLevel.Exclusive,
        _ => IsolationLevel.None,
    });

    private static string Told(MutexDecision decision) => $"{string.Join(' ', decision.Enter)}\n{string.Join('\n', decision.Waits.Select(wait => $"{wait.Request} {string.Join(',', wait.For)} {wait.Reason}"))}";
}
