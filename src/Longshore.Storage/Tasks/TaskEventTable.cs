using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using System.Text;
using Longshore.Domain.Tasks;
using Longshore.Domain.Tasks.Runs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Longshore.Storage.Tasks;

/// <summary>The hot statements on <c>task_events</c>, without the cost of change tracking: every state change of every step passes here.</summary>
internal sealed class TaskEventTable(StoreSession session)
{
    /// <summary>Sequence of the task's last event; 0: none.</summary>
    public async Task<int> Last(ServerTaskId task, CancellationToken cancel)
    {
        await using var command = Command();
        command.CommandText = "SELECT COALESCE(MAX(sequence), 0) FROM task_events WHERE task = @task";
        Bind(command, "@task", task.Number);
        return Convert.ToInt32(await session.Guard(command.ExecuteScalarAsync(cancel)), CultureInfo.InvariantCulture);
    }

    public async Task Insert(ServerTaskId task, int after, ImmutableArray<TaskEvent> events, CancellationToken cancel)
    {
        await using var command = Command();
        var text = new StringBuilder("INSERT INTO task_events (task, sequence, type, worker, schema, json) VALUES ");
        Bind(command, "@task", task.Number);
        Bind(command, "@schema", TaskEventJson.Schema);
        for (var i = 0; i < events.Length; i++)
        {
            var (type, json) = TaskEventJson.Write(events[i]);
            text.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? "" : ", ")}(@task, @s{i}, @t{i}, {WorkerIn(events[i], i)}, @schema, @j{i})");
            Bind(command, $"@s{i}", after + i + 1);
            Bind(command, $"@t{i}", type);
            Bind(command, $"@j{i}", json);
            if (events[i] is TaskEvent.WorkerLeased leased) Bind(command, $"@w{i}", leased.Machine ?? leased.Worker);
        }
        command.CommandText = text.ToString();
        await session.Guard(command.ExecuteNonQueryAsync(cancel));
    }

    private static string WorkerIn(TaskEvent happened, int place) => happened is TaskEvent.WorkerLeased ? string.Create(CultureInfo.InvariantCulture, $"@w{place}") : "NULL";

    private DbCommand Command()
    {
        var database = session.Writing().Database;
        var command = database.GetDbConnection().CreateCommand();
        command.Transaction = database.CurrentTransaction!.GetDbTransaction();
        return command;
    }

    private static void Bind(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
