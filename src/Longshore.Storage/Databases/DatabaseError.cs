using System.Data.Common;

namespace Longshore.Storage.Databases;

/// <summary>Finds what the database said: EF Core wraps it once or twice.</summary>
internal static class DatabaseError
{
    public static DbException? In(Exception failure)
    {
        for (Exception? at = failure; at is not null; at = at.InnerException)
        {
            if (at is DbException error) return error;
        }
        return null;
    }
}
