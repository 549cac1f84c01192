using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Longshore.Application;
using Longshore.Application.Tasks;
using Longshore.Domain.Tasks;
using Longshore.Orchestration.Tasks;

namespace Longshore.Portal.Tasks.Logs;

/// <summary>The log of a task, through the same use cases as the API.</summary>
internal sealed class TaskLogSource(UseCases useCases, ServerTaskId task) : ILogSource
{
    public async Task<ImmutableArray<LogEntry>> Read(long from, int count, CancellationToken cancel)
    {
        var answer = await useCases.Run<ReadTaskLog, LogPart>(new(null, task, from, count), cancel);
        return answer.IsRefused ? [] : answer.Value.Lines;
    }

    public async IAsyncEnumerable<ImmutableArray<LogEntry>> Follow(long from, [EnumeratorCancellation] CancellationToken cancel)
    {
        var answer = await useCases.Run<FollowTaskLog, Live<ImmutableArray<LogEntry>>>(new(null, task, from), cancel);
        if (answer.IsRefused) yield break;
        await foreach (var batch in answer.Value.News.WithCancellation(cancel)) yield return batch;
    }
}
