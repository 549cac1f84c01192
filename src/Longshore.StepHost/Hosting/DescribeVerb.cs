using System.Runtime.Versioning;
using System.Text.Json;
using Longshore.WorkerHost;
using Longshore.WorkerHost.Survey;
using Longshore.WorkerHost.Verbs;

namespace Longshore.StepHost.Hosting;

/// <summary><c>describe</c>: JSON. No host lives here between two calls, so this one, which health checks make from time to time, also takes up and tidies.</summary>
[SupportedOSPlatform("linux")]
internal static class DescribeVerb
{
    public static async Task<HostExit> Run(RunHost host, AnswerStream answer)
    {
        var swept = await host.Sweep(CancellationToken.None);
        foreach (var problem in swept.Problems) await Console.Error.WriteLineAsync($"warning: {problem.ReplaceLineEndings(" ")}");
        answer.Write(JsonSerializer.SerializeToUtf8Bytes(await host.Describe(CancellationToken.None), SurveyJson.Default.HostDescription));
        return HostExit.Done;
    }
}
