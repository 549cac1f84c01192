namespace Longshore.Domain.Ids;

/// <summary>An id of the form <c>Collection-number</c> (rest-api.md §1.10).</summary>
public interface IEntityId<TSelf> : IParsable<TSelf> where TSelf : struct, IEntityId<TSelf>
{
    /// <summary>First part of the text, such as <c>Workers</c>.</summary>
    static abstract string Collection { get; }

    int Number { get; }

    static abstract TSelf Of(int number);
}
