using System.Collections.Immutable;

namespace ContentLint.Diagnostics;

/// <summary>A rule's page. The examples are run by tests: bad ones report the rule, good ones do not.</summary>
public sealed record RuleHelp
{
    /// <summary>What the rule does, in Markdown; one to three sentences.</summary>
    public required string What { get; init; }

    /// <summary>Why it matters to readers or authors, in Markdown.</summary>
    public required string Why { get; init; }

    /// <summary>Content that the rule reports.</summary>
    public required ImmutableArray<RuleExample> Bad { get; init; }

    /// <summary>Content that the rule is quiet about.</summary>
    public required ImmutableArray<RuleExample> Good { get; init; }

    /// <summary>What the fixes do and why they are safe or not; null if there are none.</summary>
    public string? FixSafety { get; init; }

    /// <summary>The options that the rule reads.</summary>
    public ImmutableArray<RuleOption> Options { get; init; } = [];

    /// <summary>Specifications and articles: absolute URLs.</summary>
    public ImmutableArray<string> References { get; init; } = [];
}

/// <summary>A piece of content on a rule's page.</summary>
/// <param name="Text">The content, a whole file with line feeds.</param>
/// <param name="FileName">Its name decides how it is parsed: <c>.md</c> or <c>.html</c>.</param>
/// <param name="Configuration">A <c>contentlint.yml</c> in force, if the example needs one.</param>
/// <param name="Files">Other files of the example's site: paths from the site root.</param>
public sealed record RuleExample(string Text, string FileName = "_posts/example.md", string? Configuration = null, params string[] Files)
{
    /// <summary>The front matter's schema, in YAML, if the example needs one.</summary>
    public string? Schema { get; init; }

    /// <summary>Files of the example's site whose content matters.</summary>
    public ImmutableArray<RuleExampleFile> Contents { get; init; } = [];
}

/// <summary>A file of an example whose content matters.</summary>
/// <param name="Path">Path from the site root.</param>
/// <param name="Description">What it is, for people: follows "which is".</param>
/// <param name="Bytes">Its content.</param>
public sealed record RuleExampleFile(string Path, string Description, ImmutableArray<byte> Bytes);
