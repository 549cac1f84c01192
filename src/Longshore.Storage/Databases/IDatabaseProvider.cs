using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Longshore.Storage.Databases;

/// <summary>What differs between the databases we run on.</summary>
internal interface IDatabaseProvider
{
    StorageProvider Kind { get; }

    /// <summary>True: the database admits one writing transaction at a time, so writers wait in our own fair queue instead of in its busy loop.</summary>
    bool HasOneWriter { get; }

    /// <summary>The database is this file; null: it lives on a server.</summary>
    string? FileOf(DatabasePart part, StorageOptions options);

    void Configure(DbContextOptionsBuilder builder, DatabasePart part, StorageOptions options);

    /// <summary>Called before migrations, while this process alone holds the data directory: settings that stay in the file, locks of a killed migration.</summary>
    Task Prepare(DbContext context, CancellationToken cancel);

    /// <summary>Called after migrations: refuses settings of the database under which an acknowledged write could be lost.</summary>
    Task Verify(DbContext context, CancellationToken cancel);

    /// <summary>Name of the field whose unique rule of the model was broken, such as <c>Name</c>; null: the error is another one.</summary>
    string? FieldOfDuplicate(DbException error, IModel model);

    /// <summary>The same unit of work may succeed when it is run again.</summary>
    bool IsTransient(DbException error);

    /// <summary>The connection was refused for good: wrong user, password or name, or rights are missing.</summary>
    bool IsRefused(DbException error);

    /// <summary>Disk full, I/O error, read-only file system or a lost server: nothing is wrong with the request.</summary>
    bool IsUnavailable(DbException error);
}
