namespace Longshore.Client;

/// <summary>What is known about a call that got no answer.</summary>
public enum Delivery
{
    /// <summary>The server never heard of the call: repeating it is safe.</summary>
    NotSent,

    /// <summary>The server may have carried it out: look before repeating anything that changes something.</summary>
    OutcomeUnknown,
}
