using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Longshore.Domain.Tasks.Runs;
using Longshore.Storage.Records;

namespace Longshore.Storage.Tasks;

/// <summary>Events of tasks as type name and JSON. The names are on disk: a renamed event keeps its old name here.</summary>
internal static class TaskEventJson
{
    /// <summary>Number of today's shapes.</summary>
    public const int Schema = 1;

    private static readonly RecordJson Json = StoredJson.Context;

    public static (string Type, string Json) Write(TaskEvent happened) => happened switch
    {
        TaskEvent.TaskStarted e => ("TaskStarted", JsonSerializer.Serialize(e, Json.TaskStarted)),
        TaskEvent.TaskPlanned e => ("TaskPlanned", JsonSerializer.Serialize(e, Json.TaskPlanned)),
        TaskEvent.StepOpened e => ("StepOpened", JsonSerializer.Serialize(e, Json.StepOpened)),
        TaskEvent.ConditionMet e => ("ConditionMet", JsonSerializer.Serialize(e, Json.ConditionMet)),
        TaskEvent.WorkerAwaited e => ("WorkerAwaited", JsonSerializer.Serialize(e, Json.WorkerAwaited)),
        TaskEvent.WorkerLeased e => ("WorkerLeased", JsonSerializer.Serialize(e, Json.WorkerLeased)),
        TaskEvent.WorkerDropped e => ("WorkerDropped", JsonSerializer.Serialize(e, Json.WorkerDropped)),
        TaskEvent.StepFinished e => ("StepFinished", JsonSerializer.Serialize(e, Json.StepFinished)),
        TaskEvent.CancelRequested e => ("CancelRequested", JsonSerializer.Serialize(e, Json.CancelRequested)),
        TaskEvent.FailRequested e => ("FailRequested", JsonSerializer.Serialize(e, Json.FailRequested)),
        TaskEvent.CancelNotConfirmed e => ("CancelNotConfirmed", JsonSerializer.Serialize(e, Json.CancelNotConfirmed)),
        TaskEvent.TaskFinished e => ("TaskFinished", JsonSerializer.Serialize(e, Json.TaskFinished)),
        TaskEvent.UnexpectedSeen e => ("UnexpectedSeen", JsonSerializer.Serialize(e, Json.UnexpectedSeen)),
        _ => throw new UnreachableException(happened.GetType().Name),
    };

    /// <exception cref="InvalidDataException">This version does not know the event or its shape.</exception>
    public static TaskEvent Read(string type, int schema, string json)
    {
        if (schema != Schema) throw new InvalidDataException($"Event {type} has schema {schema}; this version reads {Schema}.");
        try
        {
            return (TaskEvent)JsonSerializer.Deserialize(json, ShapeOf(type))!;
        }
        catch (JsonException damaged)
        {
            throw new InvalidDataException($"Event {type} does not read: {damaged.Message}", damaged);
        }
    }

    private static JsonTypeInfo ShapeOf(string type) => type switch
    {
        "TaskStarted" => Json.TaskStarted,
        "TaskPlanned" => Json.TaskPlanned,
        "StepOpened" => Json.StepOpened,
        "ConditionMet" => Json.ConditionMet,
        "WorkerAwaited" => Json.WorkerAwaited,
        "WorkerLeased" => Json.WorkerLeased,
        "WorkerDropped" => Json.WorkerDropped,
        "StepFinished" => Json.StepFinished,
        "CancelRequested" => Json.CancelRequested,
        "FailRequested" => Json.FailRequested,
        "CancelNotConfirmed" => Json.CancelNotConfirmed,
        "TaskFinished" => Json.TaskFinished,
        "UnexpectedSeen" => Json.UnexpectedSeen,
        _ => throw new InvalidDataException($"Event {type} is unknown to this version."),
    };
}
