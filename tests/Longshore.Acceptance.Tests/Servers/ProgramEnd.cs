namespace Longshore.Acceptance.Tests.Servers;

/// <summary>How a program ended, and what it said on its two streams.</summary>
public sealed record ProgramEnd(int Code, string Output, string Complaint);
