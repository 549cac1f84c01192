namespace Longshore.Templates.Json;

/// <summary>What a JSON value is.</summary>
internal enum JsonKind
{
    Object,
    Array,

    /// <summary>A text that is no date.</summary>
    Text,

    /// <summary>A text in the form of an ISO 8601 date with time.</summary>
    Date,

    /// <summary>A whole number of up to 64 bits.</summary>
    Integer,

    /// <summary>A whole number beyond 64 bits.</summary>
    BigInteger,
    Float,
    True,
    False,

    /// <summary><c>null</c> and <c>undefined</c>.</summary>
    Nothing,
}
