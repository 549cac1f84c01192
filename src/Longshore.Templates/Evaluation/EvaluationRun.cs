using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Longshore.Templates.Filters;
using Longshore.Templates.Json;

namespace Longshore.Templates.Evaluation;

/// <summary>What one evaluation shares: the text it writes, its problems, its bounds and the helpers of the dictionary it belongs to.</summary>
internal sealed class EvaluationRun(int expected, TemplateLimits limits, TimeProvider time, PatternCache patterns, JsonCache json) : IDisposable
{
    // One unit of work is one token; longer texts count for more.
    private const int UnitsPerCharacterShift = 8;

    private ProblemList? problems;
    private int work;
    private int depth;
    private int silence;

    public TextBuffer Output { get; } = new(expected);

    public TimeProvider Time { get; } = time;

    public PatternCache Patterns { get; } = patterns;

    public JsonCache Json { get; } = json;

    /// <summary>Whether the null filter was met in the template that is being evaluated right now.</summary>
    public bool MetNull { get; set; }

    /// <summary>Offset of the token of the outermost template that is being evaluated.</summary>
    public int Position { get; private set; }

    public TimeSpan MatchLimit => limits.Match;

    public ImmutableArray<TemplateProblem> Problems => problems?.Drain() ?? [];

    /// <summary>Counts one token as work and remembers its place if it belongs to the outermost template.</summary>
    public void Begin(int position)
    {
        if (depth == 0) Position = position;
        Spend(1);
    }

    public void Spend(int units)
    {
        work += units;
        if (work > limits.Work || work < 0) throw Limit($"The evaluation takes more than {limits.Work:N0} steps.");
    }

    public void Write(ReadOnlySpan<char> text)
    {
        CheckLength((long)Output.Length + text.Length);
        Spend(text.Length >> UnitsPerCharacterShift);
        Output.Append(text);
    }

    /// <summary>To be called before a text of this length is made.</summary>
    public void CheckLength(long length)
    {
        if (length > limits.Length) throw Limit($"The evaluation makes a text longer than {limits.Length:N0} characters.");
    }

    /// <param name="token">The token in canonical form.</param>
    /// <param name="position">Its place in the template it belongs to, which may be a variable's value.</param>
    public void ReportMissing(string token, int position)
    {
        if (silence == 0) (problems ??= new ProblemList()).Add(token, depth == 0 ? position : Position);
    }

    /// <summary>Between these two nothing is reported: the values only help to find another one.</summary>
    public void Mute() => silence++;

    public void Unmute() => silence--;

    public void EnterValue()
    {
        if (++depth > limits.Depth) throw Limit($"More than {limits.Depth:N0} variables are read inside each other's values.");
        CheckStack();
    }

    /// <summary>To be called before going deeper: a caller on a small stack gets the same error instead of the end of its process.</summary>
    public void CheckStack()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack()) throw Limit($"The evaluation is nested too deeply for the stack of its thread.");
    }

    public void LeaveValue() => depth--;

    public TemplateEvaluationException Failure(string message, Exception? cause = null) => new(message, Position, cause);

    public TemplateLimitException Limit(FormattableString message, Exception? cause = null) =>
        new(FormattableString.Invariant(message), Position, cause);

    public void Dispose() => Output.Dispose();
}
