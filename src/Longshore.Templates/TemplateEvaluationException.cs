namespace Longshore.Templates;

/// <summary>A filter or JSON value got something it cannot work with: a bad pattern, bad base64, a version that is none, an integer beyond 64 bits.</summary>
public sealed class TemplateEvaluationException : TemplateException
{
    internal TemplateEvaluationException(string message, int position, Exception? cause = null) : base(message, position, cause) { }
}
