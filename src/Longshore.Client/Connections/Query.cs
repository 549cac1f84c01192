using System.Text;

namespace Longshore.Client.Connections;

/// <summary>The part of an address behind the question mark. Values that are not there are left out.</summary>
internal sealed class Query
{
    private readonly StringBuilder text = new();

    public Query With(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            text.Append(text.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
        return this;
    }

    public Query With(string name, int value) => With(name, value.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public override string ToString() => text.ToString();
}
