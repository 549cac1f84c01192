namespace Longshore.Steps.Scripts;

/// <summary>A pipe that the script's process inherits open for reading.</summary>
/// <param name="Descriptor">Its file descriptor in the child, 3 to 9.</param>
/// <param name="Content">What the executor writes into it before closing its end. It may exceed the pipe's capacity, so it is written while the child runs; a child that ends early breaks the pipe, which is no error.</param>
public sealed record InheritedPipe(int Descriptor, ReadOnlyMemory<byte> Content);
