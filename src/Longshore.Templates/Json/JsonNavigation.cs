using System.Globalization;
using Longshore.Templates.Evaluation;

namespace Longshore.Templates.Json;

/// <summary>Goes from an object or array to what is in it.</summary>
internal static class JsonNavigation
{
    /// <summary>A property by exact name or an item by number; empty when there is none, null when an array is asked for something other than a number.</summary>
    public static VariableNode? Child(EvaluationRun run, JsonValue json, string key)
    {
        if (json.Kind == JsonKind.Object) return new VariableNode(json.Properties.TryGetValue(key, out var property) ? Text(run, property) : "");
        if (!int.TryParse(key, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)) return null;
        if (number < 0) throw run.Failure($"A JSON array has no item {key}: its items are counted from 0.");
        return new VariableNode(number < json.Items.Count ? Text(run, json.Items[number]) : "");
    }

    /// <summary>Items of an array, or properties of an object with <c>Key</c> and <c>Value</c>.</summary>
    public static IReadOnlyList<VariableNode> Items(EvaluationRun run, JsonValue json)
    {
        if (json.Kind == JsonKind.Array)
        {
            run.Spend(json.Items.Count);
            return [.. json.Items.Select(item => new VariableNode(Text(run, item)))];
        }

        run.Spend(json.Properties.Count);
        return [.. json.Properties.Select(property =>
        {
            var item = new VariableNode(property.Key);
            item.MakeProperty("Key").Set(property.Key);
            item.MakeProperty("Value").Set(Text(run, property.Value));
            return item;
        })];
    }

    private static string Text(EvaluationRun run, JsonValue json)
    {
        if (json.Kind == JsonKind.BigInteger) throw run.Failure($"The JSON number {json.Text} does not fit in 64 bits; write it as a text.");
        return JsonPrinter.Value(json);
    }
}
