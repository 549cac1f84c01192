using Markdig;

namespace Longshore.Templates.Filters;

/// <summary>CommonMark with pipe tables, strike-through, sub- and superscript and automatic links. Raw HTML stays.</summary>
internal static class MarkdownFilter
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseEmphasisExtras().UseAutoLinks().Build();

    public static string? ToHtml(FilterCall call)
    {
        if (call.Argument is not { } text || !call.HasNoOptions) return null;
        call.Run.Spend(text.Length >> 2);
        try
        {
            return Markdown.ToHtml(text.Trim(), Pipeline) + '\n';
        }
        catch (ArgumentException tooDeep)
        {
            throw call.Run.Failure("Markdown got a text that is nested too deeply.", tooDeep);
        }
    }
}
