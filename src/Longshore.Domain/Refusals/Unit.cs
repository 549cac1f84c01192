namespace Longshore.Domain.Refusals;

/// <summary>"Done", where there is nothing else to say.</summary>
public readonly record struct Unit;
