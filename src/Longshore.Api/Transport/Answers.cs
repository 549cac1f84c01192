using System.Collections.Immutable;
using Longshore.Domain.Refusals;
using Longshore.Storage.Records;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Longshore.Api.Transport;

/// <summary>Answers of use cases as answers of HTTP.</summary>
internal static class Answers
{
    /// <summary>200 and the document.</summary>
    public static Results<Ok<TDocument>, RefusedResult> Ok<T, TDocument>(this Result<T> answer, Func<T, TDocument> document) =>
        answer.IsRefused ? new RefusedResult(answer.Refusal) : TypedResults.Ok(document(answer.Value));

    /// <summary>201, the document, and its own address as <c>Location</c>.</summary>
    public static Results<Created<TDocument>, RefusedResult> Created<T, TDocument>(this Result<T> answer, Func<T, TDocument> document) where TDocument : ILinked
    {
        if (answer.IsRefused) return new RefusedResult(answer.Refusal);
        var made = document(answer.Value);
        return TypedResults.Created(made.Links["Self"], made);
    }

    /// <summary>200 and <c>{}</c>.</summary>
    public static Results<Ok<EmptyDocument>, RefusedResult> Done<T>(this Result<T> answer) =>
        answer.IsRefused ? new RefusedResult(answer.Refusal) : TypedResults.Ok(new EmptyDocument());

    /// <summary>200 and one page.</summary>
    public static Results<Ok<CollectionDocument<TDocument>>, RefusedResult> Page<T, TDocument>(
        this Result<Page<T>> answer, ListQuery query, string kind, string template, Func<T, TDocument> document) =>
        answer.IsRefused ? new RefusedResult(answer.Refusal) : TypedResults.Ok(query.Page(answer.Value, kind, template, document));

    /// <summary>200 and a bare array, as <c>…/all</c> answers.</summary>
    public static Results<Ok<TDocument[]>, RefusedResult> Array<T, TDocument>(this Result<Page<T>> answer, Func<T, TDocument> document) =>
        answer.IsRefused ? new RefusedResult(answer.Refusal) : TypedResults.Ok(answer.Value.Items.Select(document).ToArray());

    /// <summary>200 and a bare array.</summary>
    public static Results<Ok<TDocument[]>, RefusedResult> Array<T, TDocument>(this Result<ImmutableArray<T>> answer, Func<T, TDocument> document) =>
        answer.IsRefused ? new RefusedResult(answer.Refusal) : TypedResults.Ok(answer.Value.Select(document).ToArray());
}
