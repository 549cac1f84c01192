namespace Longshore.Cli.Tasks.Live;

/// <summary>What has changed in the tree of a task.</summary>
internal abstract record StepNews(StepView Step)
{
    internal sealed record Started(StepView Step) : StepNews(Step);

    internal sealed record Progressed(StepView Step) : StepNews(Step);

    internal sealed record Ended(StepView Step) : StepNews(Step);
}
