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
            case TooDeepToken: throw run.Limit($"Tokens are nested more than {TooDeepToken.Deepest} deep in each other.");
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
        run.ReportMissing(missing, token.Position);
        run.Write(missing);
    }

    private static void WriteConditional(EvaluationRun run, ConditionalToken token, Scope scope)
    {
        run.CheckStack();
        for (var clause = token.First; clause is not null; clause = clause.Next)
        {
            run.Spend(1);
            if (ConditionEvaluator.Ask(run, clause.Condition, scope, out var missing) is not { } answer)
            {
                run.ReportMissing(missing.ToString(), token.Position);
                var text = new StringBuilder();
                token.PrintFrom(clause, text);
                run.Write(text.ToString());
                return;
            }

            if (!answer) continue;
            Write(run, clause.Then.Tokens, scope);
            return;
        }

        Write(run, token.Else.Tokens, scope);
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
            Write(run, token.Body.Tokens, inner);
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
