using System.Diagnostics.CodeAnalysis;

namespace Longshore.Steps.ServiceMessages;

/// <summary>A message from a script to the server: <c>##octopus[name key='BASE64']</c>.</summary>
internal sealed class ServiceMessage
{
    private readonly Dictionary<string, string> attributes;

    private ServiceMessage(string name, Dictionary<string, string> attributes) => (Name, this.attributes) = (name, attributes);

    /// <summary>Case counts.</summary>
    public string Name { get; }

    /// <summary>Decoded values by name; names ignore case and are spelled as the script did.</summary>
    public IReadOnlyDictionary<string, string> Attributes => attributes;

    /// <summary>Decoded value of an attribute; null when it is absent.</summary>
    public string? this[string attribute] => attributes.GetValueOrDefault(attribute);

    /// <summary>Reads what stood between the brackets, trimmed and without line breaks: the inside of an empty XML element whose attribute values are base64.</summary>
    public static bool TryParse(ReadOnlySpan<byte> body, [NotNullWhen(true)] out ServiceMessage? message)
    {
        var attributes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        message = MessageGrammar.TryRead(body, attributes, out var name) ? new ServiceMessage(name, attributes) : null;
        return message is not null;
    }
}
