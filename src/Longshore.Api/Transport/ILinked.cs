namespace Longshore.Api.Transport;

/// <summary>A document that knows its own address, under <c>Self</c>.</summary>
internal interface ILinked
{
    IReadOnlyDictionary<string, string> Links { get; }
}
