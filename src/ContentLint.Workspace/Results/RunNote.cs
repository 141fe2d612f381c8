namespace ContentLint.Workspace.Results;

/// <summary>Something that a run has to say besides its findings.</summary>
/// <param name="Level">Who wants to know it.</param>
/// <param name="Text">One line.</param>
public sealed record RunNote(NoteLevel Level, string Text)
{
    /// <summary>Something that went wrong, or was left undone.</summary>
    public static RunNote Warning(string text) => new(NoteLevel.Warning, text);

    /// <summary>Something that is useful to know.</summary>
    public static RunNote Information(string text) => new(NoteLevel.Information, text);

    /// <summary>Something about the run itself.</summary>
    public static RunNote Detail(string text) => new(NoteLevel.Detail, text);
}

/// <summary>Who wants to know a note.</summary>
public enum NoteLevel
{
    /// <summary>Those who want to know about the run itself.</summary>
    Detail,

    /// <summary>All but those who want to see findings only.</summary>
    Information,

    /// <summary>Everybody.</summary>
    Warning,
}
