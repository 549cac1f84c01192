using System.Globalization;

namespace Longshore.Templates.Evaluation;

/// <summary>What a loop adds to the variables: its item, and <c>Octopus.Template.Each.Index</c>, <c>First</c> and <c>Last</c>. Made once, filled anew for each turn.</summary>
internal sealed class LoopVariables
{
    private const string Vendor = "Octopus";

    private readonly string item;
    private readonly VariableNode index;
    private readonly VariableNode first;
    private readonly VariableNode last;

    public LoopVariables(EvaluationRun run, string item)
    {
        if (item.Equals(Vendor, StringComparison.OrdinalIgnoreCase))
            throw run.Failure($"A loop cannot name its item '{item}': that would hide Octopus.Template.Each.");
        this.item = item;
        var each = Variables.MakeProperty(Vendor).MakeProperty("Template").MakeProperty("Each");
        index = each.MakeProperty("Index");
        first = each.MakeProperty("First");
        last = each.MakeProperty("Last");
    }

    public VariableNode Variables { get; } = new();

    public void Turn(VariableNode value, int number, int count)
    {
        Variables.Adopt(item, value);
        index.Set(number.ToString(CultureInfo.InvariantCulture));
        first.Set(number == 0 ? "True" : "False");
        last.Set(number == count - 1 ? "True" : "False");
    }
}
