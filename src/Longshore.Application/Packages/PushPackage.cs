using Longshore.Application.Audit;
using Longshore.Application.Security;
using Longshore.Domain.Packages;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage;
using Longshore.Storage.Blobs;
using Longshore.Storage.Records;

namespace Longshore.Application.Packages;

/// <summary>Takes a package into the built-in feed. Id and version come from the file's name, of a <c>.nupkg</c> from the manifest inside.</summary>
/// <param name="Content">Read once, to its end, in pieces; a package of any size costs the same memory.</param>
[Requires(Permission.BuiltInFeedPush)]
public sealed record PushPackage(SpaceId Space, string? FileName, Stream Content, OverwriteMode Mode);

/// <param name="IsNew">False: it was there before and stayed.</param>
public sealed record PackagePushed(Package Package, bool IsNew);

internal sealed class PushPackageHandler(Store store, BlobStore blobs, AuditTrail audit, TimeProvider time) : IHandler<PushPackage, PackagePushed>
{
    public async Task<Result<PackagePushed>> Handle(PushPackage request, Actor actor, CancellationToken cancel)
    {
        if (request.Mode == OverwriteMode.OverwriteExisting && !actor.May(Permission.BuiltInFeedAdminister))
            return new Denied($"Replacing a package needs the permission {Permission.BuiltInFeedAdminister}.", "Push a new version, or ask an administrator.");
        var named = Named(request.FileName);
        if (named.IsRefused) return named.Refusal;
        var (id, version, extension) = named.Value;
        // Looked at before the upload too: nobody should send gigabytes to be told no.
        if (request.Mode == OverwriteMode.FailIfExists && await Find(request.Space, id, version, cancel) is not null) return Exists(id, version);

        var blob = await blobs.Put(request.Content, cancel);
        if (blob.Length == 0) return new Invalid("file", "The file is empty.", "Check how it was made.");
        if (extension.Equals(".nupkg", StringComparison.OrdinalIgnoreCase) && ReadManifest(blob) is { } manifest) (id, version) = (manifest.Id, manifest.Version);
        var package = new Package
        {
            Space = request.Space,
            PackageId = id,
            Version = version,
            Extension = extension,
            Length = blob.Length,
            Sha1 = blob.Sha1,
            Sha256 = blob.Sha256,
            Published = time.GetUtcNow(),
        };
        return await Keep(package, request.Mode, actor, cancel);
    }

    private static Result<PackageFileName> Named(string? fileName)
    {
        if (string.IsNullOrEmpty(fileName)) return new Invalid("file", "The upload has no file name.", "Send one file part with a file name such as Acme.Web.1.2.3.zip.");
        if (fileName.AsSpan().IndexOfAny('/', '\\') >= 0 || fileName.Any(char.IsControl)) return new Invalid("file", "The file name contains a path.", "Send the name alone, such as Acme.Web.1.2.3.zip.");
        var shown = fileName.Length <= 100 ? fileName : fileName[..100] + "…";
        if (!PackageFileName.TryParse(fileName, out var name)) return new Invalid("file", $"'{shown}' says no id and version.", "Name the file like Acme.Web.1.2.3.zip: package id, version, extension.");
        return name.IsAccepted ? name : new Invalid("file", $"The feed takes no files with the extension '{name.Extension}'.", "Use .zip, .nupkg, .jar, .war, .ear, .rar, .tar, .tar.gz, .tgz, .tar.bz2, .tbz or .tar.Z.");
    }

    private async Task<Result<PackagePushed>> Keep(Package package, OverwriteMode mode, Actor actor, CancellationToken cancel)
    {
        await using var session = await store.Write(cancel);
        if (await session.FindPackage(package.Space, package.PackageId, package.Version, cancel) is { } present)
        {
            switch (mode)
            {
                case OverwriteMode.FailIfExists: return Exists(package.PackageId, package.Version);
                case OverwriteMode.IgnoreIfExists: return new PackagePushed(present, IsNew: false);
                case OverwriteMode.OverwriteExisting: break;
            }
        }
        try
        {
            await session.SavePackage(package, cancel);
        }
        catch (DuplicateRecordException)
        {
            return Exists(package.PackageId, package.Version);
        }
        await audit.Record(session, actor, package.Space, AuditCategory.PackagePushed, $"Package {package.PackageId} {package.Version} was pushed (SHA-256 {package.Sha256})", [package.Id], cancel);
        await session.Commit(cancel);
        return new PackagePushed(package, IsNew: true);
    }

    private async Task<Package?> Find(SpaceId space, string id, string version, CancellationToken cancel)
    {
        await using var session = store.Read();
        return await session.FindPackage(space, id, version, cancel);
    }

    private NuGetManifest? ReadManifest(BlobInfo blob)
    {
        using var content = blobs.Open(blob.Sha256);
        return NuGetManifest.TryRead(content);
    }

    private static Conflict Exists(string id, string version) =>
        new("file", $"{id} {version} is in the feed already.", "Push another version, or set overwriteMode to OverwriteExisting or IgnoreIfExists.");
}
