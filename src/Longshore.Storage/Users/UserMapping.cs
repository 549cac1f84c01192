using System.Text.Json.Serialization.Metadata;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Longshore.Storage.Users;

internal sealed class UserMapping : NamedMapping<UserId, User, UserRow>
{
    public static UserMapping Instance { get; } = new();

    protected override string Table => "users";

    protected override JsonTypeInfo<User> Json => StoredJson.Context.User;

    public override UserId IdOf(User record) => record.Id;

    protected override User WithId(User record, UserId id) => record with { Id = id };

    protected override SpaceId? SpaceOf(User record) => null;

    protected override string NameOf(User record) => record.Username;

    public override void Configure(EntityTypeBuilder<UserRow> row)
    {
        base.Configure(row);
        row.HasIndex(r => r.NameKey).IsUnique().HasDatabaseName("ux_users_username");
    }

    public override IQueryable<UserRow> Sort(IQueryable<UserRow> rows) => rows.OrderBy(row => row.NameKey).ThenBy(row => row.Id);
}
