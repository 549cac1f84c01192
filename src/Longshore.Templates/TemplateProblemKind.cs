namespace Longshore.Templates;

/// <summary>Why a template could not be evaluated as written.</summary>
public enum TemplateProblemKind
{
    /// <summary>A token named something that does not exist, or a filter that yields nothing: the token stays in the result.</summary>
    Missing,

    /// <summary>A token does not parse: the whole template is returned unchanged.</summary>
    Unparsable,
}
