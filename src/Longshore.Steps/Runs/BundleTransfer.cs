using System.Buffers.Binary;
using System.Runtime.Versioning;
using System.Text.Json;
using Longshore.Os.Processes;
using Longshore.Steps.Bundles;
using Microsoft.Win32.SafeHandles;

namespace Longshore.Steps.Runs;

/// <summary>How a bundle enters the executor: length (int32, little endian), then JSON, on standard input. It never touches a disk.</summary>
public static class BundleTransfer
{
    /// <summary>Longest bundle in bytes.</summary>
    public const int Longest = 256 * 1024 * 1024;

    /// <summary>The bytes to write.</summary>
    /// <exception cref="ArgumentException">The bundle is longer than <see cref="Longest"/>.</exception>
    public static byte[] Write(StepBundle bundle)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(bundle, BundleJson.Default.StepBundle);
        if (json.Length > Longest) throw new ArgumentException($"The bundle of ticket {bundle.Ticket} has {json.Length} bytes; the limit is {Longest}.", nameof(bundle));
        var all = new byte[sizeof(int) + json.Length];
        BinaryPrimitives.WriteInt32LittleEndian(all, json.Length);
        json.CopyTo(all, sizeof(int));
        return all;
    }

    /// <summary>Reads a bundle to its last byte.</summary>
    /// <returns>Null: the writer ended before the bundle did.</returns>
    /// <exception cref="InvalidDataException">What came is no bundle.</exception>
    [SupportedOSPlatform("linux")]
    public static StepBundle? TryRead(SafeFileHandle input)
    {
        if (TryFill(input, new byte[sizeof(int)]) is not { } header) return null;
        var length = BinaryPrimitives.ReadInt32LittleEndian(header);
        if (length is < 0 or > Longest) throw new InvalidDataException($"A bundle of {length} bytes is none.");
        return TryFill(input, new byte[length]) is { } json ? Parse(json) : null;
    }

    /// <summary>Reads a bundle that has come as a whole.</summary>
    /// <exception cref="InvalidDataException">What came is no bundle.</exception>
    public static StepBundle Read(ReadOnlySpan<byte> all)
    {
        if (all.Length < sizeof(int) || BinaryPrimitives.ReadInt32LittleEndian(all) != all.Length - sizeof(int)) throw new InvalidDataException("The bundle is not whole.");
        return Parse(all[sizeof(int)..]);
    }

    private static StepBundle Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, BundleJson.Default.StepBundle) ?? throw new InvalidDataException("The bundle is empty.");
        }
        catch (JsonException broken)
        {
            throw new InvalidDataException("The bundle cannot be read.", broken);
        }
    }

    [SupportedOSPlatform("linux")]
    private static byte[]? TryFill(SafeFileHandle input, byte[] buffer)
    {
        for (var filled = 0; filled < buffer.Length;)
        {
            if (input.Read(buffer.AsSpan(filled)) is not (> 0 and var read)) return null;
            filled += read;
        }
        return buffer;
    }
}
