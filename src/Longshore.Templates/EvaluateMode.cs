namespace Longshore.Templates;

/// <summary>What happens to text that does not parse. Missing variables are reported in both modes.</summary>
public enum EvaluateMode
{
    /// <summary>For variable values: one unparsable token leaves the whole text as it is and is reported with its position.</summary>
    Strict,

    /// <summary>For files and script bodies: the unparsable stretch stays as text, the rest is evaluated, nothing is reported.</summary>
    Lenient,
}
