using System.Collections.Immutable;

namespace Longshore.Templates.Evaluation;

/// <summary>Missing tokens, each once, in the order in which they were met.</summary>
internal sealed class ProblemList
{
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly ImmutableArray<TemplateProblem>.Builder problems = ImmutableArray.CreateBuilder<TemplateProblem>();

    public void Add(string token, int position)
    {
        if (seen.Add(token)) problems.Add(new TemplateProblem(token, position));
    }

    public ImmutableArray<TemplateProblem> Drain() => problems.DrainToImmutable();
}
