using CsCheck;
using Longshore.Core.Tests.Os;
using Longshore.Steps.Journals;
using Xunit;

namespace Longshore.Core.Tests.Journals;

public sealed class JournalTests
{
    private static readonly Gen<(FrameKind, byte[])[]> Frames =
        Gen.Select(Gen.Enum<FrameKind>(), Gen.Byte.Array[0, 300]).Array[0, 12];

    [Fact]
    public void What_was_written_is_read_from_any_frame_on() => Frames.Sample(frames =>
    {
        using var folder = new TemporaryFolder();
        Write(folder["j"], frames);
        var all = ReadAll(folder["j"], 0);
        Assert.Equal(frames.Select(frame => (frame.Item1, Convert.ToHexString(frame.Item2))), all.Select(frame => (frame.Kind, Convert.ToHexString(frame.Payload.Span))));
        for (var first = 0; first < all.Count; first++) Assert.Equal(all.Skip(first).Select(frame => frame.Offset), ReadAll(folder["j"], all[first].Offset).Select(frame => frame.Offset));
    }, iter: 50);

    [Fact]
    public void A_journal_torn_anywhere_gives_its_whole_frames_and_can_be_continued()
    {
        using var folder = new TemporaryFolder();
        Write(folder["j"], [(FrameKind.Started, [1, 2, 3]), (FrameKind.Log, new byte[40]), (FrameKind.Exited, [])]);
        var whole = File.ReadAllBytes(folder["j"]);
        var frames = ReadAll(folder["j"], 0);
        for (var length = JournalFormat.FirstFrame; length <= whole.Length; length++)
        {
            File.WriteAllBytes(folder["torn"], whole[..length]);
            var kept = ReadAll(folder["torn"], 0);
            Assert.Equal(frames.Where(frame => frame.Next <= length).Select(frame => frame.Offset), kept.Select(frame => frame.Offset));
            using (var writer = JournalWriter.Continue(folder["torn"], kept.Count > 0 ? kept[^1].Next : JournalFormat.FirstFrame)) writer.Append(FrameKind.Interrupted, "end"u8);
            var continued = ReadAll(folder["torn"], 0);
            Assert.Equal(kept.Count + 1, continued.Count);
            Assert.Equal("end"u8.ToArray(), continued[^1].Payload.ToArray());
        }
    }

    [Fact]
    public void A_flipped_byte_is_never_read_as_a_frame_and_the_frames_around_it_are()
    {
        using var folder = new TemporaryFolder();
        Write(folder["j"], [(FrameKind.Started, [1, 2, 3]), (FrameKind.Log, [.. Enumerable.Range(0, 40).Select(i => (byte)i)]), (FrameKind.Output, [7]), (FrameKind.Exited, [])]);
        var whole = File.ReadAllBytes(folder["j"]);
        var frames = ReadAll(folder["j"], 0);
        for (var at = JournalFormat.FirstFrame; at < whole.Length; at++)
        {
            var flipped = (byte[])whole.Clone();
            flipped[at] ^= 0x40;
            File.WriteAllBytes(folder["f"], flipped);
            var damaged = frames.Single(frame => frame.Offset <= at && at < frame.Next);
            Assert.Equal(frames.Where(frame => frame.Offset != damaged.Offset).Select(frame => frame.Offset), ReadAll(folder["f"], 0).Select(frame => frame.Offset));
        }
    }

    [Fact]
    public void Damage_is_named_by_its_offset()
    {
        using var folder = new TemporaryFolder();
        Write(folder["j"], [(FrameKind.Log, [1, 2, 3])]);
        var bytes = File.ReadAllBytes(folder["j"]);
        bytes[^1] ^= 1;
        File.WriteAllBytes(folder["j"], bytes);
        using var reader = JournalReader.Open(folder["j"], 0);
        Assert.Contains("byte 4", Assert.Throws<InvalidDataException>(() => reader.TryRead(out _)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reader_follows_a_growing_journal()
    {
        using var folder = new TemporaryFolder();
        using var writer = JournalWriter.Create(folder["j"]);
        writer.Append(FrameKind.Started, []);
        using var reader = JournalReader.Open(folder["j"], 0);
        Assert.True(reader.TryRead(out _));
        Assert.False(reader.TryRead(out _));
        var big = new byte[1_000_000];
        Random.Shared.NextBytes(big);
        writer.Append(FrameKind.Log, big);
        Assert.True(reader.TryRead(out var frame));
        Assert.Equal((writer.End, big.Length), (frame.Next, frame.Payload.Length));
        Assert.True(frame.Payload.Span.SequenceEqual(big));
    }

    [Fact]
    public void A_journal_is_never_started_over()
    {
        using var folder = new TemporaryFolder();
        Write(folder["j"], []);
        Assert.ThrowsAny<IOException>(() => JournalWriter.Create(folder["j"]));
        Assert.Throws<FileNotFoundException>(() => JournalReader.Open(folder["missing"], 0));
    }

    private static void Write(string path, (FrameKind Kind, byte[] Payload)[] frames)
    {
        using var writer = JournalWriter.Create(path);
        foreach (var (kind, payload) in frames) writer.Append(kind, payload);
        writer.TryFlush();
    }

    private static List<Frame> ReadAll(string path, long from)
    {
        using var reader = JournalReader.Open(path, from);
        var frames = new List<Frame>();
        while (true)
        {
            try
            {
                if (reader.TryRead(out var frame)) frames.Add(frame with { Payload = frame.Payload.ToArray() });
                else if (reader.SkipDamage() == 0) return frames;
            }
            catch (InvalidDataException)
            {
                if (reader.SkipDamage() == 0) return frames;
            }
        }
    }
}
