using System.Collections.Concurrent;
using System.IO.Hashing;
using ZstdSharp;

namespace Longshore.Storage.Tasks;

/// <summary>How the bytes of a block lie in the database. The numbers are on disk.</summary>
internal sealed class BlockCodec
{
    public const int Raw = 0;
    public const int Zstandard = 1;

    // Level 1: script output packs to a tenth or so at any level, and a slower one would hold up the log.
    private const int Level = 1;

    // Below this the frame's own header eats the gain.
    private const int SmallestPacked = 256;

    // Compressors hold a few hundred KiB each; at most as many live as threads have ever packed at once.
    private readonly ConcurrentBag<Compressor> compressors = [];
    private readonly ConcurrentBag<Decompressor> decompressors = [];

    public PackedBlock Pack(ReadOnlySpan<byte> block)
    {
        var crc = Crc32.HashToUInt32(block);
        if (block.Length < SmallestPacked) return new PackedBlock(Raw, crc, block.ToArray());
        if (!compressors.TryTake(out var compressor)) compressor = new Compressor(Level);
        var packed = compressor.Wrap(block);
        var result = packed.Length < block.Length ? new PackedBlock(Zstandard, crc, packed.ToArray()) : new PackedBlock(Raw, crc, block.ToArray());
        compressors.Add(compressor);
        return result;
    }

    /// <summary>Null: the bytes are not those that were stored.</summary>
    public byte[]? Unpack(int codec, uint crc, byte[] data)
    {
        try
        {
            var block = codec switch { Raw => data, Zstandard => Unpack(data), _ => null };
            return block is not null && Crc32.HashToUInt32(block) == crc ? block : null;
        }
        catch (ZstdException)
        {
            return null;
        }
    }

    private byte[] Unpack(byte[] data)
    {
        if (!decompressors.TryTake(out var decompressor)) decompressor = new Decompressor();
        var block = decompressor.Unwrap(data).ToArray();
        decompressors.Add(decompressor);
        return block;
    }
}

/// <summary>A block as it lies in the database.</summary>
internal readonly record struct PackedBlock(int Codec, uint Crc, byte[] Data);
