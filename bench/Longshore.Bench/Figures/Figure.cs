namespace Longshore.Bench.Figures;

/// <summary>One line of the result.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Value">What the reach is about.</param>
/// <param name="Unit">Such as <c>ms</c>.</param>
/// <param name="Spread">The 10th and 90th percentile of the rounds, or what else says how sure the value is; empty when there was one round.</param>
internal sealed record Figure(string Name, double Value, string Unit, string Spread)
{
    /// <summary>What did the same in the same run; null: nothing comparable exists.</summary>
    public Reference? Reference { get; init; }

    /// <summary>What it is meant to reach; null: for information.</summary>
    public Reach? Reach { get; init; }

    public static string SpreadOf(Samples samples) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{samples.At(0.1):0.#}-{samples.At(0.9):0.#}, n={samples.Count}");
}

/// <param name="Name">Such as <c>fork+exec bash</c>.</param>
/// <param name="Value">In the unit of <paramref name="Unit"/>.</param>
/// <param name="Ratio">Ours divided by the reference's, both whole.</param>
internal sealed record Reference(string Name, double Value, string Unit, double Ratio);

/// <summary>A bound that a value should keep.</summary>
internal sealed record Reach(double Bound, bool IsCeiling)
{
    public static Reach AtMost(double bound) => new(bound, IsCeiling: true);

    public static Reach AtLeast(double bound) => new(bound, IsCeiling: false);

    public bool IsMet(double value) => IsCeiling ? value <= Bound : value >= Bound;
}
