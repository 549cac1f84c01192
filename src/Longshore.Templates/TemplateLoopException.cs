namespace Longshore.Templates;

/// <summary>A variable's value needs itself. The message names the way around the loop.</summary>
public sealed class TemplateLoopException : TemplateException
{
    internal TemplateLoopException(string message, int position) : base(message, position, null) { }
}
