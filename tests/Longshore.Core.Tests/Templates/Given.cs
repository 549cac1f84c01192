using Longshore.Templates;

namespace Longshore.Core.Tests.Templates;

/// <summary>Variables for tests.</summary>
internal static class Given
{
    public static VariableDictionary Variables(params (string Name, string? Value)[] variables) => Variables(null, variables);

    public static VariableDictionary Variables(TemplateLimits? limits, params (string Name, string? Value)[] variables)
    {
        var dictionary = new VariableDictionary(limits: limits);
        foreach (var (name, value) in variables) dictionary.Set(name, value);
        return dictionary;
    }

    public static string Repeated(string part, int times) => string.Concat(Enumerable.Repeat(part, times));
}
