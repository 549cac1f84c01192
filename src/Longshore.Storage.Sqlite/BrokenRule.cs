using Longshore.Storage.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Longshore.Storage.Sqlite;

/// <summary>Which unique rule SQLite speaks of: it names the columns and not the index, whose name says what users call the field.</summary>
internal static class BrokenRule
{
    private const string Introduction = "constraint failed: ";

    /// <summary>The field in a message such as <c>SQLite Error 19: 'UNIQUE constraint failed: projects.space, projects.name_key'.</c></summary>
    public static string FieldIn(string message, IModel model)
    {
        var columns = message[(message.IndexOf(Introduction, StringComparison.Ordinal) + Introduction.Length)..].TrimEnd('\'', '.').Split(", ");
        var index = model.GetEntityTypes().SelectMany(type => type.GetIndexes()).FirstOrDefault(index => index.IsUnique && ColumnsOf(index).SequenceEqual(columns));
        return FieldName.Of(index?.GetDatabaseName() ?? columns[^1]);
    }

    private static IEnumerable<string> ColumnsOf(IIndex index) =>
        index.Properties.Select(property => $"{index.DeclaringEntityType.GetTableName()}.{property.GetColumnName()}");
}
