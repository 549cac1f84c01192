using System.Runtime.Versioning;
using Longshore.Os.Processes;
using Longshore.Steps.Scripts;
using Microsoft.Win32.SafeHandles;

namespace Longshore.Steps.Runs;

/// <summary>Fills a pipe that the script's start-up reads. A pipe and no file, in memory or elsewhere: once read, its secrets are nowhere to be found.</summary>
[SupportedOSPlatform("linux")]
internal sealed class PipeFeed
{
    private readonly Pipe pipe;

    public PipeFeed(InheritedPipe content)
    {
        Descriptor = content.Descriptor;
        pipe = Pipe.Create(content.Content.Length);
        pipe.Write.MakeNonBlocking();
        var written = Fill(content.Content.Span);
        if (written == content.Content.Length) pipe.Write.Dispose();
        else FillWhileRunning(content.Content[written..]);
    }

    /// <summary>Number in the child.</summary>
    public int Descriptor { get; }

    /// <summary>The end to inherit.</summary>
    public SafeFileHandle Handle => pipe.Read;

    /// <summary>The child has its copy of the reading end.</summary>
    public void LetGo() => pipe.Read.Dispose();

    private int Fill(ReadOnlySpan<byte> content)
    {
        var written = 0;
        while (written < content.Length && pipe.Write.Write(content[written..]) is { } more) written += more;
        return written;
    }

    /// <summary>The kernel grants unprivileged users 1 MiB at most; the rest goes in as the child takes it out.</summary>
    private void FillWhileRunning(ReadOnlyMemory<byte> rest)
    {
        pipe.Write.MakeBlocking();
        var thread = new Thread(() =>
        {
            try
            {
                _ = Fill(rest.Span);
            }
            catch (IOException)
            {
                // The child ended without reading to the end, which is its right.
            }
            pipe.Write.Dispose();
        })
        { IsBackground = true, Name = "pipe feed" };
        thread.Start();
    }
}
