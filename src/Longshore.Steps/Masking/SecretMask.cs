using System.Text;
using Longshore.Steps.Bundles;
using Longshore.Steps.Logs;
using Longshore.Steps.Scripts;
using Longshore.Templates;

namespace Longshore.Steps.Masking;

/// <summary>The secrets of one run, shared by all places that write text for others to read. Not thread-safe.</summary>
/// <remarks>Each byte of a secret takes 17 bytes of memory.</remarks>
public sealed class SecretMask
{
    /// <summary>What stands in place of a secret, whatever its length.</summary>
    public const string Replacement = "********";

    /// <summary>Values with fewer characters are never masked: they would hide half of every log.</summary>
    public const int ShortestSecret = 4;

    private readonly HashSet<string> secrets = new(StringComparer.Ordinal);
    private readonly List<byte[]> patterns = [];
    private readonly MaskedForms forms;
    private SecretAutomaton? automaton;
    private bool isStale;

    public SecretMask(IEnumerable<string> secrets, MaskedForms forms = MaskedForms.Raw)
    {
        this.forms = forms;
        foreach (var secret in secrets) Add(secret);
    }

    /// <summary>Mask of all sensitive variables of <paramref name="bundle"/>, as they are and evaluated, and of its further secrets.</summary>
    public static SecretMask For(StepBundle bundle, IVariables variables, MaskedForms forms = MaskedForms.Raw)
    {
        var mask = new SecretMask(bundle.Secrets, forms);
        foreach (var variable in bundle.Variables.Where(v => v.IsSensitive))
        {
            if (variable.Value is { } raw) mask.Add(raw);
            if (EvaluatedOrNull(variables, variable.Name) is { } evaluated) mask.Add(evaluated);
        }
        return mask;
    }

    /// <summary>All that is masked.</summary>
    public IReadOnlyCollection<string> Secrets => secrets;

    /// <summary>Masks <paramref name="secret"/> from now on. Fewer than 4 characters or only blanks: ignored.</summary>
    public void Add(string secret)
    {
        if (secret.Length < ShortestSecret || string.IsNullOrWhiteSpace(secret) || !secrets.Add(secret)) return;
        patterns.AddRange(SecretPatterns.Of(secret, forms));
        isStale = true;
    }

    /// <summary><paramref name="text"/> with every secret replaced, also one that spans lines. Lines end with a line feed afterwards.</summary>
    public string Apply(string text)
    {
        if (Automaton is null) return text;
        var masked = new StringBuilder(text.Length);
        var stream = new MaskedStream(this, (_, continues, part) => masked.Append(Encoding.UTF8.GetString(part)).Append(continues ? "" : "\n"));
        foreach (var line in text.Split('\n')) stream.Write(LogLevel.Info, Encoding.UTF8.GetBytes(line.TrimEnd('\r')), endsLine: true);
        stream.End();
        return masked.Length > 0 ? masked.ToString(0, masked.Length - 1) : "";
    }

    /// <summary>Whether <paramref name="text"/>, whose lines end with a line feed, holds a secret.</summary>
    internal bool Hides(string text) => Apply(text) != text;

    /// <summary>Finder of all secrets so far; null without any. A new object once a secret was added.</summary>
    internal SecretAutomaton? Automaton
    {
        get
        {
            if (!isStale) return automaton;
            isStale = false;
            return automaton = patterns.Count > 0 ? new SecretAutomaton(new PrefixTree(patterns)) : null;
        }
    }

    private static string? EvaluatedOrNull(IVariables variables, string name)
    {
        try { return variables.Get(name); }
        // Without a value there is nothing to mask; whoever needs the value reports what is wrong.
        catch (TemplateException) { return null; }
    }
}
