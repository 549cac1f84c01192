namespace Longshore.Cli.Verbs;

/// <summary>How data is written.</summary>
internal enum OutputForm
{
    /// <summary>For people and <c>awk</c>.</summary>
    Table,

    /// <summary>For programs: one document, or one line for each log line.</summary>
    Json,
}
