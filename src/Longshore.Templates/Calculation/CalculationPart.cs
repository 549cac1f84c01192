using System.Globalization;
using System.Text;
using Longshore.Templates.Tokens;

namespace Longshore.Templates.Calculation;

/// <summary>A part of a calculation.</summary>
internal abstract class CalculationPart(int depth)
{
    public int Depth { get; } = depth;

    /// <summary>The value, or null where a variable is missing or no number; what comes after it is then not looked at.</summary>
    public abstract double? Evaluate(Func<SymbolPath, string?> read);

    public abstract void Print(StringBuilder into);

    /// <summary><c>1.5</c></summary>
    public sealed class Constant(double value) : CalculationPart(0)
    {
        public override double? Evaluate(Func<SymbolPath, string?> read) => value;

        public override void Print(StringBuilder into) => into.Append(CultureInfo.InvariantCulture, $"{value}");
    }

    /// <summary><c>A</c> or <c>{A-B}</c></summary>
    public sealed class Variable(SymbolPath symbol) : CalculationPart(symbol.Depth)
    {
        // Users' values come from .NET programs: blanks, thousands separators and exponents are numbers to them.
        private const NumberStyles Accepted = NumberStyles.Float | NumberStyles.AllowThousands;

        public override double? Evaluate(Func<SymbolPath, string?> read) =>
            double.TryParse(read(symbol), Accepted, CultureInfo.InvariantCulture, out var value) ? value : null;

        public override void Print(StringBuilder into) => symbol.Print(into);
    }

    /// <summary>Operands of equal rank, from left to right. Flat, so that a long sum needs no deep stack.</summary>
    public sealed class Chain(CalculationPart first, List<(char Operator, CalculationPart Operand)> rest)
        : CalculationPart(1 + Math.Max(first.Depth, rest.Max(r => r.Operand.Depth)))
    {
        public override double? Evaluate(Func<SymbolPath, string?> read)
        {
            if (first.Evaluate(read) is not { } result) return null;
            foreach (var (sign, operand) in rest)
            {
                if (operand.Evaluate(read) is not { } value) return null;
                result = sign switch
                {
                    '+' => result + value,
                    '-' => result - value,
                    '*' => result * value,
                    _ => result / value,
                };
            }

            return result;
        }

        public override void Print(StringBuilder into)
        {
            first.Print(into);
            foreach (var (sign, operand) in rest) operand.Print(into.Append(sign));
        }
    }
}
