using System.Diagnostics;

namespace Longshore.Os.Failpoints;

/// <summary>
/// Named points at each durable write, send, receive and acknowledgement, where a test may kill, stop, delay, fail or hang the process. Calls exist only in
/// builds with <c>-p:Failpoints=true</c>: see <c>LONGSHORE_FAILPOINTS</c> and <c>LONGSHORE_FAILPOINT_LOG</c> in <see cref="FailpointPlan"/>.
/// </summary>
public static class Failpoint
{
    /// <summary>The process comes by; as a rule nothing happens.</summary>
    /// <param name="name">Program, subject and instant, such as <c>server.attempt.intent-written</c>.</param>
    /// <exception cref="IOException">The plan wants this pass to fail.</exception>
    [Conditional("FAILPOINTS")]
    public static void Pass(string name)
    {
#if FAILPOINTS
        FailpointPlan.Current?.Pass(name);
#endif
    }
}
