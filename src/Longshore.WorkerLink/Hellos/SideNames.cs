namespace Longshore.WorkerLink.Hellos;

/// <summary>Subjects of the certificates of both sides. They decide nothing, for anybody may write them: they only help to tell an operator what answers.</summary>
public static class SideNames
{
    public const string Agent = "longshore-agent";

    public const string Server = "Longshore server";
}
