namespace Longshore.Bench.Figures;

/// <summary>Repeated measurements of one thing, in the order they were taken.</summary>
internal sealed class Samples
{
    private readonly List<double> values = [];

    public int Count => values.Count;

    public double Median => At(0.5);

    public void Add(double value) => values.Add(value);

    /// <summary>Value below which <paramref name="share"/> (0 to 1) of the samples lie.</summary>
    public double At(double share)
    {
        var sorted = values.Order().ToList();
        var place = share * (sorted.Count - 1);
        var below = (int)place;
        var above = Math.Min(below + 1, sorted.Count - 1);
        return sorted[below] + (sorted[above] - sorted[below]) * (place - below);
    }
}
