using Longshore.Templates.Json;
using Longshore.Templates.Tokens;

namespace Longshore.Templates.Evaluation;

/// <summary>Finds what a loop goes over: indexed children of a symbol without own value, JSON items, JSON properties, or the parts between commas.</summary>
internal static class LoopItems
{
    public static IReadOnlyList<VariableNode> Read(EvaluationRun run, SymbolPath collection, Scope scope)
    {
        var reading = SymbolResolver.Read(run, collection, scope);
        run.MetNull |= reading.MetNull;
        if (reading.Node is { Indexed: { Count: > 0 } indexed }) return [.. indexed];
        if (reading.Text is not { } text) return [];
        return run.Json.Parse(run, text) is { Kind: JsonKind.Array or JsonKind.Object } json ? JsonNavigation.Items(run, json) : Split(run, text);
    }

    private static VariableNode[] Split(EvaluationRun run, string text)
    {
        var count = text.AsSpan().Count(',') + 1;
        run.Spend(count);
        var items = new VariableNode[count];
        var next = 0;
        foreach (var part in text.AsSpan().Split(',')) items[next++] = new VariableNode(text[part]);
        return items;
    }
}
