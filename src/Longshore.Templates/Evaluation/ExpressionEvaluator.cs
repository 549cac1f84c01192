using Longshore.Templates.Filters;
using Longshore.Templates.Tokens;

namespace Longshore.Templates.Evaluation;

/// <summary>Sends a symbol's value through its filters.</summary>
internal static class ExpressionEvaluator
{
    /// <summary>The result, or null when the symbol is missing or the last filter yields nothing. Options are evaluated even for filters that do not exist.</summary>
    public static string? Evaluate(EvaluationRun run, Expression expression, Scope scope)
    {
        var value = SymbolResolver.Read(run, expression.Symbol, scope).Text;
        foreach (var step in expression.Filters)
        {
            run.Spend(1);
            var options = step.Options.Length == 0 ? [] : new string[step.Options.Length];
            for (var i = 0; i < options.Length; i++) options[i] = Option(run, step.Options[i], scope);
            value = step.Filter?.Invoke(new FilterCall(run, value, options));
            if (value is null) continue;
            run.CheckLength(value.Length);
            run.Spend(value.Length >> 6);
        }

        return value;
    }

    private static string Option(EvaluationRun run, Token option, Scope scope)
    {
        if (option is TextToken text) return text.Text.ToString();
        run.CheckStack();
        var mark = run.Output.Length;
        TokenEvaluator.Write(run, option, scope);
        return run.Output.TakeFrom(mark);
    }
}
