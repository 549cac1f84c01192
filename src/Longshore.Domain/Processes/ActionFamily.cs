namespace Longshore.Domain.Processes;

/// <summary>Kinds of action by where they may run (workers.md §2.4).</summary>
public enum ActionFamily
{
    /// <summary>Scripts and whatever is not known: the author says where.</summary>
    AuthorDecides,

    /// <summary>In the server process, never user code.</summary>
    Server,

    /// <summary>Always on a worker, once or on behalf of targets, whatever the action says.</summary>
    Cloud,

    /// <summary>Always on a worker on behalf of targets.</summary>
    Cluster,

    /// <summary>Installs something: on deployment targets unless the author says otherwise.</summary>
    Installation,
}
