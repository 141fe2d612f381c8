namespace ContentLint.Diagnostics;

/// <summary>A family of rules. Rules from outside the catalogue have one of these or one of their own.</summary>
/// <param name="Name">Its name in JSON, in PascalCase; in lower case it is a tag in SARIF.</param>
/// <param name="Title">Its name for people.</param>
public sealed record RuleCategory(string Name, string Title)
{
    /// <summary>The tool itself: these findings are reported whatever rules are selected, and cannot be suppressed.</summary>
    public static RuleCategory Tool { get; } = new("Tool", "The tool itself") { Order = 0 };

    /// <summary>Front matter.</summary>
    public static RuleCategory FrontMatter { get; } = new("FrontMatter", "Front matter") { Order = 1 };

    /// <summary>Images.</summary>
    public static RuleCategory Images { get; } = new("Images", "Images") { Order = 2 };

    /// <summary>Referrer policy.</summary>
    public static RuleCategory Referrer { get; } = new("Referrer", "Referrer policy") { Order = 3 };

    /// <summary>Links.</summary>
    public static RuleCategory Links { get; } = new("Links", "Links") { Order = 4 };

    /// <summary>Embedded HTML.</summary>
    public static RuleCategory Embedded { get; } = new("Embedded", "Embedded HTML") { Order = 5 };

    /// <summary>Markup.</summary>
    public static RuleCategory Markup { get; } = new("Markup", "Markup") { Order = 6 };

    /// <summary>Where lists show it; families from outside the catalogue come last.</summary>
    internal int Order { get; private init; } = int.MaxValue;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
