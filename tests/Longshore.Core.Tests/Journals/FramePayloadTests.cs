using System.Text;
using Longshore.Steps.Journals;
using Xunit;

namespace Longshore.Core.Tests.Journals;

public sealed class FramePayloadTests
{
    private static readonly DateTimeOffset At = new(2026, 2, 3, 4, 5, 6, TimeSpan.Zero);

    [Fact]
    public void The_last_frame_keeps_all_of_the_result()
    {
        var exited = new ExitedFrame
        {
            End = EndKind.Signalled,
            Code = 9,
            Stop = StopReason.TimedOut,
            Message = "why",
            WroteErrors = true,
            WroteWarnings = true,
            Lines = 12,
            At = At,
            Outputs = [new OutputFrame("a", "1", false), new OutputFrame("b", "2", true)],
            Artifacts = [new ArtifactFrame(1, "x.txt", "ab", 3)],
        };
        var read = Read<ExitedFrame>(FrameKind.Exited, FramePayload.Write(exited));
        Assert.Equal(exited.Outputs, read.Outputs.AsEnumerable());
        Assert.Equal(exited.Artifacts, read.Artifacts.AsEnumerable());
        Assert.Equal(exited with { Outputs = default, Artifacts = default }, read with { Outputs = default, Artifacts = default });
    }

    [Fact]
    public void A_frame_of_an_older_or_newer_executor_is_read()
    {
        // As the first executor wrote it, with a member that no reader knows.
        var read = Read<ExitedFrame>(FrameKind.Exited, """{"end":"Exited","code":0,"stop":"None","wroteErrors":false,"wroteWarnings":false,"outputs":[{"name":"a","value":"1","isSensitive":false}],"artifacts":[],"lines":1,"at":"2026-02-03T04:05:06+00:00","future":{"x":1}}"""u8.ToArray());
        Assert.Equal((EndKind.Exited, 0, At), (read.End, read.Code, read.At));
        Assert.Equal("a", Assert.Single(read.Outputs).Name);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{\"end\":\"Exited\"}")]
    [InlineData("{\"end\":\"Vanished\",\"code\":0}")]
    public void What_is_no_payload_names_the_frame(string json)
    {
        var broken = Assert.Throws<InvalidDataException>(() => Read<ExitedFrame>(FrameKind.Exited, Encoding.UTF8.GetBytes(json)));
        Assert.Contains("Exited frame at byte 77", broken.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sealed_output_opens_with_its_key_under_its_name_and_in_no_other_way()
    {
        using var cipher = new JournalCipher(new byte[32]);
        using var other = new JournalCipher([.. Enumerable.Repeat((byte)1, 32)]);
        var output = cipher.Seal("Password", "s3cr3t ä");
        Assert.True(output.IsSensitive);
        Assert.NotEqual(output, cipher.Seal("Password", "s3cr3t ä"));
        Assert.Equal("s3cr3t ä", cipher.Open(output));
        Assert.Equal("plain", cipher.Open(new OutputFrame("x", "plain", false)));
        Assert.Throws<InvalidDataException>(() => other.Open(output));
        Assert.Throws<InvalidDataException>(() => cipher.Open(output with { Name = "Other" }));
        Assert.Throws<InvalidDataException>(() => cipher.Open(output with { Value = "AAAA" }));
        Assert.Throws<InvalidDataException>(() => cipher.Open(output with { Value = "no base64" }));
        Assert.Throws<ArgumentException>(() => new JournalCipher(new byte[16]));
    }

    private static T Read<T>(FrameKind kind, byte[] payload)
        where T : class => FramePayload.Read<T>(new Frame(kind, 77, 88, payload));
}
