using Longshore.Application.Ids;
using Longshore.Domain.Ids;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Storage.Records;

namespace Longshore.Application.Records;

/// <summary>Stored things found and written as results: what a store answers with null or an exception becomes a refusal that names field and mend.</summary>
public static class RecordRefusals
{
    /// <summary>The thing of this space, or <see cref="NotFound"/>: what lies in another space does not exist here.</summary>
    public static async Task<Result<T>> Resolve<TId, T>(this IRecords<TId, T> records, SpaceId space, Reference<TId> reference, CancellationToken cancel, string field = "")
        where TId : struct, IEntityId<TId> where T : class, IBelongsToSpace
    {
        if (reference.Id is { } id && await records.Find(id, cancel) is { } byId && byId.Space == space) return byId;
        if (await records.FindByName(space, reference.Text, cancel) is { } byName) return byName;
        return Missing<TId>(reference.Text, field);
    }

    /// <summary>As <see cref="Resolve"/> for a value inside a body: a wrong one is the request's fault, so it is <see cref="Invalid"/>.</summary>
    public static async Task<Result<T>> ResolveField<TId, T>(this IRecords<TId, T> records, SpaceId space, string field, string? text, CancellationToken cancel)
        where TId : struct, IEntityId<TId> where T : class, IBelongsToSpace
    {
        if (string.IsNullOrWhiteSpace(text)) return new Invalid(field, "A value is missing.", $"Give an id such as {CollectionId.Write(TId.Collection, 1)}.");
        var found = await records.Resolve(space, Reference<TId>.Parse(text), cancel);
        return found.IsRefused ? new Invalid(field, $"'{Shown(text)}' was not found in this space.", $"Give an id such as {CollectionId.Write(TId.Collection, 1)}.") : found;
    }

    /// <summary>"Not found", in the same words for what never existed and for what lies in another space.</summary>
    public static NotFound Missing<TId>(string text, string field = "") where TId : struct, IEntityId<TId> =>
        new(field, $"'{Shown(text)}' was not found in {TId.Collection}.", "Check the id and the space.");

    /// <summary>Adds it; a name or slug that is taken is <see cref="Invalid"/>.</summary>
    public static async Task<Result<T>> TryAdd<TId, T>(this IRecords<TId, T> records, T record, CancellationToken cancel) where TId : struct
    {
        try
        {
            return await records.Add(record, cancel);
        }
        catch (DuplicateRecordException duplicate)
        {
            return Taken(duplicate.Field);
        }
    }

    /// <summary>Saves it; a name or slug that is taken is <see cref="Invalid"/>, a record that changed or vanished meanwhile <see cref="Conflict"/>.</summary>
    public static async Task<Result<T>> TrySave<TId, T>(this IRecords<TId, T> records, T record, CancellationToken cancel) where TId : struct
    {
        try
        {
            return await records.Save(record, cancel);
        }
        catch (DuplicateRecordException duplicate)
        {
            return Taken(duplicate.Field);
        }
        catch (StaleRecordException stale)
        {
            return Stale(stale);
        }
    }

    /// <summary>Someone else was faster.</summary>
    public static Conflict Stale(StaleRecordException stale) => new("Version", stale.Message, "Read it again, repeat your change on it, and save.");

    /// <summary>The name or slug belongs to another one.</summary>
    public static Invalid Taken(string field) => new(field, $"Another one has this {field.ToLowerInvariant()}.", "Choose another.");

    // An answer repeats what was asked, but not a megabyte of it.
    private static string Shown(string text) => text.Length <= 100 ? text : text[..100] + "…";
}
