using System.Diagnostics.CodeAnalysis;
using Longshore.Steps.Bundles;
namespace Longshore.Steps.Scripts;
public sealed class StepVariables : IVariables
{
    private readonly Dictionary<string, string?> v = new(StringComparer.OrdinalIgnoreCase);
    public StepVariables(StepBundle b, IReadOnlyDictionary<string, string> e, TimeProvider t) { _ = e; _ = t; foreach (var x in b.Variables) v[x.Name] = x.Value; }
    public void Set(string n, string x) => v[n] = x;
    public IEnumerable<string> Names => v.Keys;
    public string? Get(string name) => v.GetValueOrDefault(name);
    public bool TryGet(string name, [NotNullWhen(true)] out string? value) => (value = Get(name)) is not null;
    public string? GetRaw(string name) => Get(name);
    public string Evaluate(string template) => template;
}
