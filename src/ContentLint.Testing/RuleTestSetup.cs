using ContentLint.Site;
using ContentLint.Site.FileSystem;
using ContentLint.Syntax.FrontMatter;

namespace ContentLint.Testing;

/// <summary>The surroundings of a rule's test.</summary>
public sealed record RuleTestSetup
{
    /// <summary>Path of the file; its extension decides how it is read.</summary>
    public string FileName { get; init; } = "_posts/example.md";

    /// <summary>The rule's options, as YAML.</summary>
    public string? Options { get; init; }

    /// <summary>The front matter's schema, as YAML or JSON.</summary>
    public string? Schema { get; init; }

    /// <summary>Whether a file without front matter breaks the association.</summary>
    public bool RequiresFrontMatter { get; init; }

    /// <summary>How front matter is to be laid out.</summary>
    public FrontMatterLayout Layout { get; init; } = FrontMatterLayout.None;

    /// <summary>The moment of the run.</summary>
    public DateTimeOffset Now { get; init; } = new(2024, 6, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>
    /// The site; null: one in which no URL is local. <see cref="ContentSite"/> over <see cref="InMemoryFileSystem"/> is a whole one.
    /// </summary>
    public ISite? Site { get; init; }
}
