namespace ContentLint.Diagnostics;

/// <summary>The families of rules; the value is the first digit of their ids.</summary>
public enum RuleCategory
{
    /// <summary>The tool itself.</summary>
    Tool = 0,

    /// <summary>Front matter.</summary>
    FrontMatter = 1,

    /// <summary>Images.</summary>
    Images = 2,

    /// <summary>Referrer policy.</summary>
    Referrer = 3,

    /// <summary>Links.</summary>
    Links = 4,

    /// <summary>Embedded HTML.</summary>
    Embedded = 5,

    /// <summary>Markup.</summary>
    Markup = 6,
}
