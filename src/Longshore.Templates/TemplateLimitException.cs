namespace Longshore.Templates;

/// <summary>An evaluation went over a bound of its <see cref="TemplateLimits"/>; the message names the bound.</summary>
public sealed class TemplateLimitException : TemplateException
{
    internal TemplateLimitException(string message, int position, Exception? cause = null) : base(message, position, cause) { }
}
