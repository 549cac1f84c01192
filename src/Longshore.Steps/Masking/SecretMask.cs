using Longshore.Steps.Bundles;
using Longshore.Steps.Scripts;

namespace Longshore.Steps.Masking;

/// <summary>The secrets of one run, shared by all places that write text for others to read. Not thread-safe.</summary>
public sealed class SecretMask
{
    /// <summary>What stands in place of a secret, whatever its length.</summary>
    public const string Replacement = "********";

    public SecretMask(IEnumerable<string> secrets, MaskedForms forms = MaskedForms.Raw) => throw new NotSupportedException($"{secrets} {forms}");

    /// <summary>Mask of all sensitive variables of <paramref name="bundle"/>, as they are and evaluated, and of its further secrets.</summary>
    public static SecretMask For(StepBundle bundle, IVariables variables, MaskedForms forms = MaskedForms.Raw) => throw new NotSupportedException($"{bundle} {variables} {forms}");

    /// <summary>Masks <paramref name="secret"/> from now on. Fewer than 4 characters or only blanks: ignored.</summary>
    public void Add(string secret) => throw new NotSupportedException(secret);

    /// <summary><paramref name="text"/> with every secret replaced.</summary>
    public string Apply(string text) => throw new NotSupportedException(text);
}
