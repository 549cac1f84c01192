namespace Longshore.Engine.Tests.Links;

/// <summary>Who dials.</summary>
public enum LinkMode
{
    /// <summary>The agent.</summary>
    Polling,

    /// <summary>The server.</summary>
    Listening,
}
