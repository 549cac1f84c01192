using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Packages;
using Longshore.Domain.Names;
using Longshore.Domain.Packages;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Packages;

/// <summary>Takes a package as one file part of a form, whatever the part is called. It streams to the store; nothing but a small buffer is held.</summary>
internal static class PushPackageEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapPost("packages/raw", Handle).WithMetadata(TakesUpload.Instance);

    private static async Task<Results<Ok<PackageDocument>, Created<PackageDocument>, RefusedResult>> Handle(
        HttpRequest request, SpaceScope scope, ListQuery query, UseCases useCases, CancellationToken cancel)
    {
        var mode = Mode(query);
        if (mode.IsRefused) return new RefusedResult(mode.Refusal);
        var file = await UploadedFile.Find(request, cancel);
        if (file.IsRefused) return new RefusedResult(file.Refusal);
        var answer = await useCases.Run<PushPackage, PackagePushed>(new(scope.Space, file.Value.Name, file.Value.Content, mode.Value), cancel);
        if (answer.IsRefused) return new RefusedResult(answer.Refusal);
        var document = PackageDocument.From(answer.Value.Package);
        return answer.Value.IsNew ? TypedResults.Created(document.Links["Self"], document) : TypedResults.Ok(document);
    }

    private static Result<OverwriteMode> Mode(ListQuery query)
    {
        if (query.Value("overwriteMode") is not { } text) return query.Flag("replace") is true ? OverwriteMode.OverwriteExisting : OverwriteMode.FailIfExists;
        return EnumName.TryParse<OverwriteMode>(text, out var mode)
            ? mode
            : new Invalid("overwriteMode", "There is no such mode.", $"Use one of {EnumName.List<OverwriteMode>()}.");
    }
}
