namespace Longshore.Acceptance.Tests.Cli.Network;

/// <summary>A scripted server with one space, one task of two steps, and its log.</summary>
public static class ScriptedSpace
{
    public const string TaskPath = "GET /api/Spaces-1/tasks/ServerTasks-1";

    public static ScriptedServer Create() => new ScriptedServer()
        .On("GET /api", """{"Application":"Octopus Deploy","Version":"2026.3.1","InstallationId":"12345678-1234-1234-1234-123456789012"}""")
        .On("GET /api/users/me", """{"Id":"Users-1","Username":"admin","DisplayName":"Admin"}""")
        .On("GET /api/spaces/all", """[{"Id":"Spaces-1","Name":"Default","Slug":"default","IsDefault":true},{"Id":"Spaces-2","Name":"Operations","Slug":"operations","IsDefault":false}]""")
        .On("GET /api/Spaces-1/projects/all", """[{"Id":"Projects-1","Name":"web","Slug":"web"},{"Id":"Projects-2","Name":"\u001b]0;owned\u0007evil\u001b[2Jname","Slug":"evil"}]""")
        .On("GET /api/Spaces-2/projects/all", "[]");

    /// <summary>Adds the task with the log.</summary>
    public static ScriptedServer WithTask(this ScriptedServer server, ScriptedLog log)
    {
        var succeeded = log.State == "Success" ? "true" : "false";
        var task = $$"""
            {"Id":"ServerTasks-1","Name":"Deploy","Description":"Deploy web release 1.0.0 to Test","State":"{{log.State}}","IsCompleted":true,"FinishedSuccessfully":{{succeeded}},
             "QueueTime":"2026-11-24T10:00:00.000+00:00","StartTime":"2026-11-24T10:00:00.000+00:00","CompletedTime":"2026-11-24T10:00:04.200+00:00","ErrorMessage":"{{(log.State == "Success" ? "" : "Step 1 failed.")}}"}
            """;
        return server
            .On(TaskPath, task)
            .On("GET /api/Spaces-1/tasks", $$"""{"Items":[{{task}}],"TotalResults":1}""")
            .On("GET /api/Spaces-1/tasks/ServerTasks-1/details", $$"""
                {"Task":{{task}},"ActivityLogs":[{"Id":"ServerTasks-1","Name":"Deploy web release 1.0.0 to Test","Status":"{{log.State}}","LogElements":[],"Children":[
                  {"Id":"{{log.Node}}","Name":"Step 1: Say hello","Status":"{{log.State}}","Started":"2026-11-24T10:00:00.000+00:00","Ended":"2026-11-24T10:00:02.100+00:00","Children":[],
                   "LogElements":[{"Category":"Info","OccurredAt":"2026-11-24T10:00:00.000+00:00","MessageText":"…","Number":{{log.Lines[^1].Number}}}]},
                  {"Id":"ServerTasks-1_step-2","Name":"Step 2: Rest","Status":"Skipped","Started":null,"Ended":null,"Children":[],"LogElements":[]}]}]}
                """)
            .On("GET /api/Spaces-1/tasks/ServerTasks-1/log", log.Answer);
    }

    /// <summary>Adds what the server finds when it recounts the log.</summary>
    public static ScriptedServer WithRecount(this ScriptedServer server, int lines, string gaps = "[]") => server
        .On("GET /api/Spaces-1/tasks/ServerTasks-1/log/verify", $$"""
            {"Lines":{{lines}},"Gaps":{{gaps}},"Repeats":[],"Damaged":[],
             "Sources":[{"Node":"ServerTasks-1_step-1","Ticket":"t-1","Lines":{{lines}},"FirstOffset":0,"LastOffset":900,"Sha256":"ab12"}]}
            """);
}
