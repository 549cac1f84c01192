using System.Collections.Immutable;
using System.Globalization;
using Longshore.Templates.Evaluation;
using Longshore.Templates.Filters;
using Longshore.Templates.Json;
using Longshore.Templates.Parsing;
using Longshore.Templates.Tokens;

namespace Longshore.Templates;

/// <summary>
/// Variables by name, in any case, whose values are templates that may refer to each other. Not safe for use by several threads at once.
/// All evaluating methods throw <see cref="TemplateException"/> where no result is possible, and nothing else.
/// </summary>
/// <param name="cache">Where parsed templates are kept; share one where many dictionaries evaluate the same texts.</param>
/// <param name="limits">Bounds of each evaluation.</param>
/// <param name="time">Where the filters for the current time take it from.</param>
public sealed class VariableDictionary(TemplateCache? cache = null, TemplateLimits? limits = null, TimeProvider? time = null)
{
    private readonly Dictionary<string, VariableEntry> entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<VariableEntry> pending = [];
    private readonly VariableTree tree = new();
    private readonly TemplateCache cache = cache ?? new TemplateCache();
    private readonly TemplateLimits limits = limits ?? TemplateLimits.Default;
    private readonly TimeProvider time = time ?? TimeProvider.System;
    private readonly PatternCache patterns = new();
    private readonly JsonCache json = new();

    /// <summary>All names, spelled as they were first set, in that order.</summary>
    public IReadOnlyCollection<string> Names => entries.Keys;

    /// <summary>Sets a variable. Null is a value: <see cref="Get(string)"/> does not find it, templates read it as empty.</summary>
    public void Set(string name, string? value)
    {
        if (!entries.TryGetValue(name, out var entry)) entries[name] = entry = new VariableEntry(name, entries.Count);
        entry.Value = value;
        if (entry.IsPending) return;
        entry.IsPending = true;
        pending.Add(entry);
    }

    /// <summary>The value as it was set; null when there is none.</summary>
    public string? GetRaw(string name) => entries.TryGetValue(name, out var entry) ? entry.Value : null;

    /// <summary>The evaluated value; null when there is none or it evaluates to null. A value that does not parse is returned as it is.</summary>
    public string? Get(string name) => Get(name, out _);

    /// <summary>The evaluated value and what could not be evaluated in it; positions are offsets in the value.</summary>
    public string? Get(string name, out ImmutableArray<TemplateProblem> problems)
    {
        problems = [];
        return GetRaw(name) is { } value ? Evaluate(value, out problems) : null;
    }

    /// <summary>Evaluates a template; problems are forgotten.</summary>
    public string? Evaluate(string template) => Evaluate(template, out _);

    /// <summary>Evaluates a template.</summary>
    /// <param name="template">The text. One without tokens is returned untouched.</param>
    /// <param name="problems">What could not be evaluated, each token once, in order; empty when all could.</param>
    /// <param name="mode">What happens to text that does not parse.</param>
    /// <returns>The result; null when the template asks for it with the null filter.</returns>
    public string? Evaluate(string template, out ImmutableArray<TemplateProblem> problems, EvaluateMode mode = EvaluateMode.Strict)
    {
        problems = [];
        if (!Template.HasTokens(template)) return template;
        var parsed = cache.Parse(template, mode);
        if (parsed.Problem is { } problem)
        {
            problems = [problem];
            return template;
        }

        using var run = Begin(template.Length);
        TokenEvaluator.Write(run, parsed.Tokens, new Scope(tree.Root, null));
        problems = run.Problems;
        return run.MetNull ? null : run.Output.TakeFrom(0);
    }

    /// <summary>Whether a template evaluates to something true. False if anything in it could not be evaluated.</summary>
    /// <remarks>False are the empty text, exactly <c>0</c>, and <c>no</c> and <c>false</c> in any case with blanks around.</remarks>
    public bool EvaluateTruthy(string template) =>
        Evaluate(template, out var problems) is { } result && problems.IsEmpty && Truth.Of(result);

    /// <summary>The value as True or False, in any case; the default for anything else.</summary>
    public bool GetFlag(string name, bool otherwise = false) => bool.TryParse(Get(name), out var flag) ? flag : otherwise;

    /// <summary>The value as a whole number; null when it is none.</summary>
    public int? GetInt32(string name) =>
        int.TryParse(Get(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The parts of the value between commas, trimmed, without empty ones.</summary>
    public ImmutableArray<string> GetStrings(string name) => Split(Get(name), ',');

    /// <summary>The lines of the value, trimmed, without empty ones.</summary>
    public ImmutableArray<string> GetPaths(string name) => Split(Get(name), '\r', '\n');

    /// <summary>The items a loop over a collection would have, such as <c>A</c> and <c>B</c> for variables <c>Package[A].Name</c> and <c>Package[B].Name</c>.</summary>
    /// <exception cref="ArgumentException"><paramref name="collection"/> is no name.</exception>
    public ImmutableArray<string> GetIndexes(string collection)
    {
        if (SymbolReader.ReadVariableName(collection) is not { } symbol || string.IsNullOrWhiteSpace(collection))
            throw new ArgumentException($"'{collection}' is not the name of a collection.", nameof(collection));
        using var run = Begin(0);
        return [.. LoopItems.Read(run, symbol, new Scope(tree.Root, null)).Select(item => item.Value).OfType<string>()];
    }

    private EvaluationRun Begin(int length)
    {
        foreach (var entry in pending)
        {
            tree.File(entry);
            entry.IsPending = false;
        }

        pending.Clear();
        // Values are as a rule longer than the tokens that name them.
        return new EvaluationRun(256 + length + (length >> 2), limits, time, patterns, json);
    }

    private static ImmutableArray<string> Split(string? value, params ReadOnlySpan<char> separators) =>
        value is null ? [] : [.. value.Split(separators.ToArray(), StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}
