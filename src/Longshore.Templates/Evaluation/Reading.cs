namespace Longshore.Templates.Evaluation;

/// <summary>What reading a symbol gave.</summary>
/// <param name="Text">The evaluated value; null when the symbol is missing or has no own value. Empty when the value was written to the output instead.</param>
/// <param name="Node">The place itself when it has no own value or one that does not parse: only then its children are of interest.</param>
/// <param name="MetNull">The value evaluated to null and was therefore taken as it is.</param>
internal readonly record struct Reading(string? Text, VariableNode? Node = null, bool MetNull = false);
