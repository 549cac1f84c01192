using System.Diagnostics;
using Longshore.Templates.Tokens;

namespace Longshore.Templates.Evaluation;

/// <summary>Answers conditions.</summary>
internal static class ConditionEvaluator
{
    /// <summary>The answer, or null with the expression that yields nothing. A missing plain symbol is the empty text.</summary>
    public static bool? Ask(EvaluationRun run, Condition condition, Scope scope, out Expression missing)
    {
        missing = condition.Left;
        if (Value(run, condition.Left, scope) is not { } left) return null;
        switch (condition)
        {
            case Condition.Truth: return Truth.Of(left);
            case Condition.WithText text: return left == text.Right == text.Equal;
            case Condition.WithValue value:
                missing = value.Right;
                return Value(run, value.Right, scope) is { } right ? left == right == value.Equal : null;
            default: throw new UnreachableException(condition.GetType().Name);
        }
    }

    private static string? Value(EvaluationRun run, Expression expression, Scope scope)
    {
        if (!expression.IsPlainSymbol) return ExpressionEvaluator.Evaluate(run, expression, scope);
        var reading = SymbolResolver.Read(run, expression.Symbol, scope);
        run.MetNull |= reading.MetNull;
        return reading.Text ?? "";
    }
}
