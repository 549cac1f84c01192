using Longshore.Storage.Records;

namespace Longshore.Storage.Audit;

internal sealed class AuditRow : RecordRow
{
    public string CategoryKey { get; set; } = "";
    public int? User { get; set; }
    public List<AuditDocumentRow> Documents { get; set; } = [];
}

/// <summary>A document that an event is about.</summary>
internal sealed class AuditDocumentRow
{
    public int Event { get; set; }
    public string DocumentKey { get; set; } = "";
}
