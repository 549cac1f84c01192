namespace Longshore.Steps.Bundles;

/// <summary>What a worker holds of a content-addressed file.</summary>
/// <param name="Bytes">From the file's first byte on; putting it may go on from here.</param>
/// <param name="IsWhole">All of it is there, with the right hash.</param>
public readonly record struct HeldFile(long Bytes, bool IsWhole);
