using System.Reflection;
using Longshore.Storage;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Longshore.Engine.Tests.Storage;

/// <summary>Runs a test on SQLite and on PostgreSQL.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EveryDatabaseAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker)
    {
        var postgres = new TheoryDataRow<StorageProvider>(StorageProvider.PostgreSql);
        if (PostgreSqlServer.Programs is null) postgres.Skip = "PostgreSQL is not installed: apt-get install postgresql";
        return new([new TheoryDataRow<StorageProvider>(StorageProvider.Sqlite), postgres]);
    }

    public override bool SupportsDiscoveryEnumeration() => true;
}
