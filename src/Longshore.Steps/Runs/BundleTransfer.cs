using System.Buffers.Binary;
using System.Runtime.Versioning;
using System.Text.Json;
using Longshore.Os.Processes;
using Longshore.Steps.Bundles;
using Microsoft.Win32.SafeHandles;

namespace Longshore.Steps.Runs;

/// <summary>How a bundle enters the executor, on standard input: the number of the try and the length (int32 each, little endian), then JSON. It never touches a disk.</summary>
public static class BundleTransfer
{
    /// <summary>Longest bundle in bytes.</summary>
    public const int Longest = 256 * 1024 * 1024;

    private const int HeaderLength = 2 * sizeof(int);

    /// <summary>The bytes to write.</summary>
    /// <param name="attempt">Which try of the ticket this is, from 1 (<see cref="RunClaims"/>).</param>
    /// <exception cref="ArgumentException">The bundle is longer than <see cref="Longest"/>.</exception>
    public static byte[] Write(StepBundle bundle, int attempt)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(bundle, BundleJson.Default.StepBundle);
        if (json.Length > Longest) throw new ArgumentException($"The bundle of ticket {bundle.Ticket} has {json.Length} bytes; the limit is {Longest}.", nameof(bundle));
        var all = new byte[HeaderLength + json.Length];
        BinaryPrimitives.WriteInt32LittleEndian(all, attempt);
        BinaryPrimitives.WriteInt32LittleEndian(all.AsSpan(sizeof(int)), json.Length);
        json.CopyTo(all, HeaderLength);
        return all;
    }

    /// <summary>Reads a bundle to its last byte.</summary>
    /// <returns>Null: the writer ended before the bundle did.</returns>
    /// <exception cref="InvalidDataException">What came is no bundle.</exception>
    [SupportedOSPlatform("linux")]
    public static StepBundle? TryRead(SafeFileHandle input, out int attempt)
    {
        attempt = 0;
        if (TryFill(input, new byte[HeaderLength]) is not { } header) return null;
        attempt = BinaryPrimitives.ReadInt32LittleEndian(header);
        var length = BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(sizeof(int)));
        if (length is < 0 or > Longest) throw new InvalidDataException($"A bundle of {length} bytes is none.");
        return TryFill(input, new byte[length]) is { } json ? Parse(json) : null;
    }

    /// <summary>Reads a bundle that has come as a whole; the number of its try is the host's to give.</summary>
    /// <exception cref="InvalidDataException">What came is no bundle.</exception>
    public static StepBundle Read(ReadOnlySpan<byte> all)
    {
        if (all.Length < HeaderLength || BinaryPrimitives.ReadInt32LittleEndian(all[sizeof(int)..]) != all.Length - HeaderLength) throw new InvalidDataException("The bundle is not whole.");
        return Parse(all[HeaderLength..]);
    }

    /// <exception cref="InvalidDataException">It is no bundle.</exception>
    internal static StepBundle Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            var bundle = BundleReader.Read(json);
            return bundle.Ticket != default && bundle.ActionType.Length > 0 ? bundle : throw new InvalidDataException("The bundle has no ticket or no action type.");
        }
        catch (Exception broken) when (broken is JsonException or FormatException or InvalidOperationException)
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
