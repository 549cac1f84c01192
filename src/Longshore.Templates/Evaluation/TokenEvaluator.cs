using System.Diagnostics;
using System.Globalization;
using System.Text;
using Longshore.Templates.Tokens;

namespace Longshore.Templates.Evaluation;

/// <summary>Writes what tokens stand for.</summary>
internal static class TokenEvaluator
{
    public static void Write(EvaluationRun run, Token[] tokens, Scope scope)
    {
        foreach (var token in tokens) Write(run, token, scope);
    }

    public static void Write(EvaluationRun run, Token token, Scope scope)
    {
        run.Begin(token.Position);
        switch (token)
        {
            case TextToken text: run.Write(text.Text); break;
            case SubstitutionToken substitution: WriteSubstitution(run, substitution, scope); break;
            case ConditionalToken conditional: WriteConditional(run, conditional, scope); break;
            case RepetitionToken repetition: WriteRepetition(run, repetition, scope); break;
            case CalculationToken calculation: WriteCalculation(run, calculation, scope); break;
            default: throw new UnreachableException(token.GetType().Name);
        }
    }

    private static void WriteSubstitution(EvaluationRun run, SubstitutionToken token, Scope scope)
    {
        var expression = token.Expression;
        if (expression.IsPlainSymbol)
        {
            if (SymbolResolver.Read(run, expression.Symbol, scope, write: true).Text is not null) return;
        }
        else if (ExpressionEvaluator.Evaluate(run, expression, scope) is { } value)
        {
            run.Write(value);
            return;
        }
        else if (expression.Filters[^1].IsNull)
        {
            run.MetNull = true;
            return;
        }

        var missing = token.ToString();
        run.ReportMissing(missing);
        run.Write(missing);
    }

    private static void WriteConditional(EvaluationRun run, ConditionalToken token, Scope scope)
    {
        run.CheckStack();
        for (var i = 0; i < token.Clauses.Length; i++)
        {
            var clause = token.Clauses[i];
            if (ConditionEvaluator.Ask(run, clause.Condition, scope, out var missing) is { } answer)
            {
                if (answer)
                {
                    Write(run, clause.Then, scope);
                    return;
                }

                Write(run, clause.Else, scope);
                continue;
            }

            run.ReportMissing(missing.ToString());
            var text = new StringBuilder();
            token.PrintFrom(i, text);
            run.Write(text.ToString());
            return;
        }
    }

    private static void WriteRepetition(EvaluationRun run, RepetitionToken token, Scope scope)
    {
        var items = LoopItems.Read(run, token.Collection, scope);
        if (items.Count == 0) return;
        run.CheckStack();
        var loop = new LoopVariables(run, token.Item);
        var inner = new Scope(loop.Variables, scope);
        for (var i = 0; i < items.Count; i++)
        {
            run.Spend(1);
            loop.Turn(items[i], i, items.Count);
            Write(run, token.Body, inner);
        }
    }

    private static void WriteCalculation(EvaluationRun run, CalculationToken token, Scope scope)
    {
        var value = token.Expression.Evaluate(symbol =>
        {
            var reading = SymbolResolver.Read(run, symbol, scope);
            run.MetNull |= reading.MetNull;
            return reading.Text;
        });
        run.Write(value is { } number ? number.ToString(CultureInfo.InvariantCulture) : token.ToString());
    }
}
