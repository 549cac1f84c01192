using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Longshore.Storage.Databases;

/// <summary>How names and values look in the database, said once for all rows.</summary>
internal static class StoredForms
{
    public static void Apply(ModelConfigurationBuilder conventions)
    {
        // SQLite cannot sort instants with offsets.
        conventions.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();
        conventions.Properties<Enum>().HaveConversion<string>();
    }

    public static void Apply(ModelBuilder model, string? provider)
    {
        var isPostgreSql = provider?.EndsWith("PostgreSQL", StringComparison.Ordinal) == true;
        foreach (var property in model.Model.GetEntityTypes().SelectMany(row => row.GetProperties()))
        {
            property.SetColumnName(SnakeCase(property.Name));
            property.SetColumnOrder(PlaceOf(property));
            // The language of a server's installation must not decide the order of our lists.
            if (isPostgreSql && property.ClrType == typeof(string)) property.SetCollation("C");
        }
    }

    // Large columns stand last: a scan over the small ones need not read past them.
    private static int PlaceOf(IMutableProperty property) => property switch
    {
        { Name: "Json" or "Data" } => 2,
        _ when property.IsPrimaryKey() => 0,
        _ => 1,
    };

    private static string SnakeCase(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && text.Length > 0) text.Append('_');
            text.Append(char.ToLowerInvariant(letter));
        }
        return text.ToString();
    }

    private sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(time => time.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
}
