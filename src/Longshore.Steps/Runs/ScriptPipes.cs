using System.Runtime.Versioning;
using Longshore.Os.Processes;
using Longshore.Steps.Output;

namespace Longshore.Steps.Runs;

/// <summary>Carries what comes out of the script's two pipes into the pipeline.</summary>
[SupportedOSPlatform("linux")]
internal sealed class ScriptPipes(ScriptProcess process, OutputPipeline pipeline)
{
    private readonly byte[] buffer = new byte[64 * 1024];
    private bool outputClosed;
    private bool errorClosed;

    /// <summary>Both have ended: nobody holds them open.</summary>
    public bool AreClosed => outputClosed && errorClosed;

    /// <summary>Says what to wait for, at two places of <paramref name="poll"/>.</summary>
    /// <param name="reading">False: nothing; the script waits when its pipes are full.</param>
    public void Arrange(DescriptorPoll poll, int outputPlace, int errorPlace, bool reading)
    {
        if (reading && !outputClosed) poll.Watch(outputPlace, process.Output);
        else poll.Forget(outputPlace);
        if (reading && !errorClosed) poll.Watch(errorPlace, process.Error);
        else poll.Forget(errorPlace);
    }

    /// <summary>Takes one portion of each pipe that has something.</summary>
    public void Read(DescriptorPoll poll, int outputPlace, int errorPlace)
    {
        if (poll.IsReady(outputPlace)) outputClosed = !TryRead(standardError: false);
        if (poll.IsReady(errorPlace)) errorClosed = !TryRead(standardError: true);
    }

    private bool TryRead(bool standardError)
    {
        var length = (standardError ? process.Error : process.Output).Read(buffer);
        if (length is > 0) pipeline.Write(standardError, buffer.AsSpan(0, length.Value));
        return length is not 0;
    }
}
