namespace Longshore.Cli.Output;

/// <summary>One column of a table.</summary>
/// <param name="Title">The heading, in capitals.</param>
/// <param name="Value">What an item shows in it.</param>
internal readonly record struct Column<T>(string Title, Func<T, string?> Value);
