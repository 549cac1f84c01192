namespace Longshore.Storage.Databases;

/// <summary>Logs are written apart from everything else, so that a busy log never delays a decision.</summary>
internal enum DatabasePart
{
    Records,
    Logs,
}
