using System.Security.Cryptography;
using Longshore.Application.Audit;
using Longshore.Application.Security;
using Longshore.Application.Spaces;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage;
using Longshore.Storage.Records;
using Microsoft.Extensions.Options;

namespace Longshore.Application.Startup;

/// <summary>Makes the space Default with its furniture and the first administrator, where they are missing, and what spaces of older versions lack. Runs at every start, as <see cref="Actor.Server"/>.</summary>
[Requires(Permission.AdministerSystem)]
public sealed record BootstrapServer;

/// <param name="Username">The first administrator's name, when he was made just now; null at every later start.</param>
/// <param name="RandomPassword">To be shown once; null when the settings gave one.</param>
public sealed record Bootstrapped(string? Username, string? RandomPassword);

internal sealed class BootstrapServerHandler(Store store, IOptions<AdminOptions> options, Passwords passwords, SpaceDirectory spaces, AuditTrail audit, TimeProvider time)
    : IHandler<BootstrapServer, Bootstrapped>
{
    // Without letters and digits that look alike: a person copies it from a console.
    private const string PasswordLetters = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    public async Task<Result<Bootstrapped>> Handle(BootstrapServer request, Actor actor, CancellationToken cancel)
    {
        try
        {
            return await Make(actor, cancel);
        }
        catch (DuplicateRecordException)
        {
            // Another node of the cluster started in the same moment and has made everything.
            return new Bootstrapped(null, null);
        }
    }

    private async Task<Bootstrapped> Make(Actor actor, CancellationToken cancel)
    {
        await using var session = await store.Write(cancel);
        var anySpace = await session.Spaces.List(new() { Take = 1 }, cancel);
        var anyUser = await session.Users.List(new() { Take = 1 }, cancel);
        var isCompleted = await PolicyFurniture.Complete(session, cancel);
        if (anySpace.Total > 0 && anyUser.Total > 0)
        {
            if (isCompleted) await session.Commit(cancel);
            return new(null, null);
        }

        if (anySpace.Total == 0)
        {
            var space = await session.Spaces.Add(new Space { Name = "Default", Slug = "default", IsDefault = true }, cancel);
            await SpaceFurniture.Place(session, space.Id, cancel);
            await audit.Record(session, actor, space.Id, AuditCategory.Created, "Space Default was created", [space.Id.ToString()], cancel);
        }
        var made = anyUser.Total == 0 ? await MakeAdministrator(session, actor, cancel) : new(null, null);
        await session.Commit(cancel);
        spaces.Forget();
        return made;
    }

    private async Task<Bootstrapped> MakeAdministrator(StoreSession session, Actor actor, CancellationToken cancel)
    {
        var settings = options.Value;
        var random = string.IsNullOrEmpty(settings.Password) ? RandomNumberGenerator.GetString(PasswordLetters, 20) : null;
        var admin = await session.Users.Add(new()
        {
            Username = settings.Username,
            DisplayName = settings.Username,
            Created = time.GetUtcNow(),
            PasswordHash = passwords.Hash(random ?? settings.Password!),
            Permissions = [Permission.AdministerSystem],
        }, cancel);
        if (!string.IsNullOrEmpty(settings.ApiKey))
        {
            await session.AddApiKey(new()
            {
                Id = KeyText.NewApiKeyId(),
                User = admin.Id,
                Purpose = "Given by the settings at the first start",
                Hash = KeyText.Hash(settings.ApiKey),
                Hint = KeyText.Hint(settings.ApiKey),
                Created = time.GetUtcNow(),
            }, cancel);
        }
        await audit.Record(session, actor, null, AuditCategory.Created, $"User {admin.Username} was created", [admin.Id.ToString()], cancel);
        return new(admin.Username, random);
    }
}
