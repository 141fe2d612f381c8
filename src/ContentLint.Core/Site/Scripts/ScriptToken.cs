namespace ContentLint.Site.Scripts;

/// <summary>What a token of a script is.</summary>
internal enum ScriptTokenKind
{
    /// <summary>A name or a keyword.</summary>
    Word,

    /// <summary>A string, a number, a regular expression, or a template without holes.</summary>
    Literal,

    /// <summary>An operator or a bracket.</summary>
    Mark,

    /// <summary>The part of a template up to its first hole; brackets it and the last part.</summary>
    TemplateStart,

    /// <summary>The part of a template between two holes.</summary>
    TemplateMiddle,

    /// <summary>The part of a template after its last hole.</summary>
    TemplateEnd,

    /// <summary>The end of the text.</summary>
    End,
}

/// <summary>A token of a script.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Offset of its first character, in UTF-16 code units.</param>
/// <param name="End">Offset after its last character.</param>
/// <param name="IsFirstOnLine">Whether a line break is between it and the token before.</param>
internal readonly record struct ScriptToken(ScriptTokenKind Kind, int Start, int End, bool IsFirstOnLine);
