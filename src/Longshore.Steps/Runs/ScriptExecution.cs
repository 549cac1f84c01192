using System.Runtime.Versioning;
using Longshore.Os.Processes;
using Longshore.Steps.Output;

namespace Longshore.Steps.Runs;

/// <summary>
/// Runs the user's process from its start to the last byte of its output. One thread waits for all there is to wait for (output, end, wishes, clocks), so no
/// two of them ever race, and a slow journal slows the script down instead of filling memory.
/// </summary>
[SupportedOSPlatform("linux")]
internal sealed class ScriptExecution(ScriptProcess process, ScriptEnding ending, OutputPipeline pipeline, JournalOutput output, StopWish stop, TimeProvider time)
{
    private const int OutputPlace = 0;
    private const int ErrorPlace = 1;
    private const int EndPlace = 2;
    private const int StopPlace = 3;
    private const int Places = 4;

    private static readonly TimeSpan FullDiskLook = TimeSpan.FromMilliseconds(200);

    // After everything was killed the pipes end at once; somebody whom we cannot kill may hold them.
    private static readonly TimeSpan LastDrain = TimeSpan.FromSeconds(1);

    private readonly DescriptorPoll poll = new(Places);
    private readonly ScriptPipes pipes = new(process, pipeline);

    public void Run()
    {
        poll.Watch(EndPlace, process.Reaper.Handle);
        poll.Watch(StopPlace, stop.Handle);
        while (!ending.IsOver)
        {
            Turn(Least(output.DueIn, ending.DueIn));
            ending.Advance(stop.Reason, pipes.AreClosed);
        }
        for (var since = time.GetTimestamp(); output.IsStalled || (!pipes.AreClosed && time.GetElapsedTime(since) < LastDrain);) Turn(LastDrain);
        pipeline.End();
    }

    private void Turn(TimeSpan? atMost)
    {
        pipes.Arrange(poll, OutputPlace, ErrorPlace, reading: !output.IsStalled);
        poll.Wait(output.IsStalled ? Least(atMost, FullDiskLook) : atMost);
        if (poll.IsReady(EndPlace)) process.Reaper.Look();
        if (poll.IsReady(StopPlace)) stop.Clear();
        pipes.Read(poll, OutputPlace, ErrorPlace);
        if (output.FlushIfDue()) pipeline.Flush();
    }

    private static TimeSpan? Least(TimeSpan? one, TimeSpan? other) => one is null || other < one ? other ?? one : one;
}
