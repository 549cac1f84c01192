using Longshore.Templates.Json;
using Longshore.Templates.Tokens;

namespace Longshore.Templates.Evaluation;

/// <summary>Reads symbols: from the innermost loop outwards, the whole way in each scope, going on inside JSON where the tree ends.</summary>
internal static class SymbolResolver
{
    /// <summary>Reads a symbol.</summary>
    /// <param name="write">Whether the value goes straight to the output, which saves a copy of it.</param>
    public static Reading Read(EvaluationRun run, SymbolPath symbol, Scope scope, bool write = false)
    {
        run.Spend(1 + (scope.Depth >> 4));
        if (symbol.Steps.Length == 0) return default;
        if (!scope.TryEnter(symbol)) throw Loop(run, symbol, scope);
        try
        {
            if (symbol.HasSymbolIndex) symbol = LookUpIndexes(run, symbol, scope);
            var node = scope.Variables;
            foreach (var step in symbol.Steps)
            {
                if (step is SymbolStep.IndexedBy) return default;
                node = Child(node, step) ?? JsonChild(run, node, step, scope);
                if (node is null) return scope.Outer is null ? default : Read(run, symbol, scope.Outer, write);
            }

            return Evaluate(run, node, scope, write);
        }
        finally
        {
            scope.Leave();
        }
    }

    private static VariableNode? Child(VariableNode node, SymbolStep step) => step switch
    {
        SymbolStep.Name name => node.Property(name.Text),
        SymbolStep.Index { Text.Value: "*" } => node.FirstIndexed() ?? node.At("*"),
        SymbolStep.Index index => node.At(index.Text.Value),
        _ => null,
    };

    private static VariableNode? JsonChild(EvaluationRun run, VariableNode node, SymbolStep step, Scope scope)
    {
        if (string.IsNullOrEmpty(node.Value)) return null;
        var key = step is SymbolStep.Name name ? name.Text : ((SymbolStep.Index)step).Text.Value;
        if (key.Length == 0) return null;
        var text = node.Value;
        if (Template.HasTokens(text))
        {
            var mark = run.Output.Length;
            run.Mute();
            try
            {
                text = Evaluate(run, node, scope, write: false).Text ?? text;
            }
            catch (TemplateLoopException)
            {
                // Properties of one text may refer to each other: the text as it is still holds the one that is asked for.
                run.Output.CutBackTo(mark);
            }
            finally
            {
                run.Unmute();
            }
        }

        return run.Json.Parse(run, text) is { } json ? JsonNavigation.Child(run, json, key) : null;
    }

    private static Reading Evaluate(EvaluationRun run, VariableNode node, Scope scope, bool write)
    {
        if (node.Value is not { } value) return new Reading(null, node);
        if (!Template.HasTokens(value)) return Give(run, value, write);
        if (node.Parsed() is not { Problem: null } template) return Give(run, value, write) with { Node = node };

        var mark = run.Output.Length;
        if (MeetsNull(run, template, scope))
        {
            run.Output.CutBackTo(mark);
            return Give(run, value, write) with { MetNull = true };
        }

        return new Reading(write ? "" : run.Output.TakeFrom(mark));
    }

    private static bool MeetsNull(EvaluationRun run, Template template, Scope scope)
    {
        run.EnterValue();
        var outer = run.MetNull;
        run.MetNull = false;
        try
        {
            TokenEvaluator.Write(run, template.Tokens, scope);
            return run.MetNull;
        }
        finally
        {
            run.MetNull = outer;
            run.LeaveValue();
        }
    }

    private static Reading Give(EvaluationRun run, string value, bool write)
    {
        if (!write) return new Reading(value);
        run.Write(value);
        return new Reading("");
    }

    // An index that is missing stays a symbol; the step is then not found.
    private static SymbolPath LookUpIndexes(EvaluationRun run, SymbolPath symbol, Scope scope)
    {
        run.CheckStack();
        run.Mute();
        try
        {
            var steps = (SymbolStep[])symbol.Steps.Clone();
            foreach (ref var step in steps.AsSpan())
            {
                if (step is SymbolStep.IndexedBy by && Read(run, by.Symbol, scope).Text is { } index) step = new SymbolStep.Index(new IndexText(index));
            }

            return new SymbolPath(steps);
        }
        finally
        {
            run.Unmute();
        }
    }

    private static TemplateLoopException Loop(EvaluationRun run, SymbolPath symbol, Scope scope)
    {
        var way = string.Join(" -> ", scope.BeingRead().Append(symbol));
        return new TemplateLoopException($"The value of '{symbol}' needs itself: {way}", run.Position);
    }
}
