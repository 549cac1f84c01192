namespace Longshore.Portal.Parts;

/// <summary>Family of states that look alike (portal.md, status colours). The word beside it always says which state it is.</summary>
public enum Tone { Ok, Run, Wait, Warn, Bad, Idle }

/// <summary>How a state is shown: colour and word, never colour alone.</summary>
public readonly record struct Look(Tone Tone, string Word)
{
    /// <summary>Class of the style sheet.</summary>
    public string Css => Tone switch
    {
        Tone.Ok => "ok",
        Tone.Run => "run",
        Tone.Wait => "wait",
        Tone.Warn => "warn",
        Tone.Bad => "bad",
        Tone.Idle => "idle",
    };
}
