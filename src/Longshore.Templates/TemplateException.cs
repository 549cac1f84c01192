namespace Longshore.Templates;

/// <summary>An evaluation that cannot have a result. All that evaluating can throw derives from it.</summary>
public abstract class TemplateException : Exception
{
    private protected TemplateException(string message, int position, Exception? cause) : base(message, cause) => Position = position;

    /// <summary>Offset of the outermost token in the evaluated template, from 0.</summary>
    public int Position { get; }
}
