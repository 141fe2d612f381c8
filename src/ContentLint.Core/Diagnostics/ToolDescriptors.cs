using System.Collections.Immutable;

namespace ContentLint.Diagnostics;

/// <summary>The findings that the engine itself reports (family CL0).</summary>
public static class ToolDescriptors
{
    /// <summary>A rule threw.</summary>
    public static DiagnosticDescriptor RuleFailure { get; } = new()
    {
        Id = "CL0001",
        Name = "rule-failure",
        Category = RuleCategory.Tool,
        HelpUri = CatalogPages.UriOf("CL0001"),
        Title = "A rule failed on this file",
        MessageFormat = "Rule {rule} failed: {exception}",
        NoteFormat = "The other rules checked the file",
        HelpFormat = "Report the bug at https://github.com/contentlint/contentlint/issues",
        DefaultSeverity = DiagnosticSeverity.Error,
        Help = new RuleHelp
        {
            What = "Reports that a rule threw an exception while it looked at a file. The other rules go on, and the run exits with 2.",
            Why = "A rule that fails has not checked the file. Saying nothing would look like a clean result.",
            Bad = [],
            Good = [],
            References = ["https://github.com/contentlint/contentlint/issues"],
        },
    };

    /// <summary>A file is no text or cannot be read.</summary>
    public static DiagnosticDescriptor UnreadableFile { get; } = new()
    {
        Id = "CL0002",
        Name = "unreadable-file",
        Category = RuleCategory.Tool,
        HelpUri = CatalogPages.UriOf("CL0002"),
        Title = "The file cannot be read as text",
        MessageFormat = "File cannot be read: {problem}",
        HelpFormat = "Save the file as UTF-8 text, or exclude it",
        Variants = [ToolFinding.WithHelp],
        DefaultSeverity = DiagnosticSeverity.Error,
        Help = new RuleHelp
        {
            What = "Reports a file that is not UTF-8 text, or that the operating system does not let us read. The message gives the byte "
                + "offset of the first byte that is wrong.",
            Why = "Site generators read UTF-8. Other bytes are published as replacement characters, or stop the build.",
            Bad = [],
            Good = [],
            References = ["https://encoding.spec.whatwg.org/#utf-8-decoder"],
        },
    };

    /// <summary>The configuration or a schema is wrong.</summary>
    public static DiagnosticDescriptor InvalidConfiguration { get; } = new()
    {
        Id = "CL0003",
        Name = "invalid-configuration",
        Category = RuleCategory.Tool,
        HelpUri = CatalogPages.UriOf("CL0003"),
        Title = "The configuration or a schema is wrong",
        MessageFormat = "{problem}",
        HelpFormat = "Correct the configuration",
        Variants = [ToolFinding.WithHelp],
        DefaultSeverity = DiagnosticSeverity.Error,
        Help = new RuleHelp
        {
            What = "Reports a mistake in `contentlint.yml` or in a schema that it names, at its place in that file. The run exits with 2. "
                + "A weakness of a schema, such as a keyword that is misspelt and so has no effect, is told as information, and the run "
                + "goes on; "
                + "`contentlint schema check` looks closer. A page that names a schema which is not there or cannot be used is an error "
                + "of that page: "
                + "the run goes on, and the configured schema counts for it.",
            Why = "A setting that is misspelt would otherwise be ignored, and the site would be checked less than its maintainer believes.",
            Bad = [],
            Good = [],
            References = ["https://json-schema.org/specification"],
        },
    };

    /// <summary>A suppression of a rule that does not exist.</summary>
    public static DiagnosticDescriptor UnknownSuppression { get; } = new()
    {
        Id = "CL0004",
        Name = "unknown-suppression",
        Category = RuleCategory.Tool,
        HelpUri = CatalogPages.UriOf("CL0004"),
        Title = "The suppression names no rule or no directive",
        MessageFormat = "Unknown rule '{name}' in suppression",
        NoteFormat = "The comment or key suppresses nothing",
        HelpFormat = "Use the id or name of a rule, as `contentlint rule` lists them",
        Variants = UnknownSuppressionTexts.All,
        DefaultSeverity = DiagnosticSeverity.Warning,
        Fixes = FixAvailability.Unsafe,
        Help = new RuleHelp
        {
            What = "Reports a name in a suppression that is neither the id nor the name of a rule: in comments, and in the front-matter "
                + "key `contentlint`. "
                + "Also a comment that begins as a directive does and cannot be read as one, such as `contentlint-disable-nextline`, and "
                + "a key or value under "
                + "`contentlint` that means nothing there. A comment that speaks of contentlint further on is none.",
            Why = "The finding that was to be suppressed is reported all the same, and who reads the comment believes that it is not.",
            Bad =
            [
                new RuleExample("<!-- contentlint-disable-next-line insecure-lnk -->\n[the captive portal](http://neverssl.com/)\n"),
                new RuleExample("<!-- contentlint-disable-nextline insecure-link -->\n[the captive portal](http://neverssl.com/)\n"),
                new RuleExample(
                    "---\ntitle: Harbour\ndate: 2024-01-01\ncontentlint:\n  disabled: [CL4009]\n---\n\n[the captive "
                        + "portal](http://neverssl.com/)\n"),
            ],
            Good =
            [
                new RuleExample("<!-- contentlint-disable-next-line insecure-link -->\n[the captive portal](http://neverssl.com/)\n"),
                new RuleExample(
                    "---\ntitle: Harbour\ndate: 2024-01-01\ncontentlint:\n  disable: [CL4009]\n---\n\n[the captive "
                        + "portal](http://neverssl.com/)\n"),
                new RuleExample(
                    "---\ntitle: Harbour\ndate: 2024-01-01\ncontentlint: {disable: all}\n---\n\n[the captive "
                        + "portal](http://neverssl.com/)\n"),
            ],
            FixSafety =
                "Unsafe: the name is removed, with its comment if that names nothing else. It may have been meant for a rule that it "
                    + "only misspells. "
                + "A misspelt directive or key is replaced by the nearest one: what it then suppresses was reported before.",
        },
    };

    /// <summary>A suppression that suppressed nothing.</summary>
    public static DiagnosticDescriptor UnusedSuppression { get; } = new()
    {
        Id = "CL0005",
        Name = "unused-suppression",
        Category = RuleCategory.Tool,
        HelpUri = CatalogPages.UriOf("CL0005"),
        Title = "The suppression suppresses nothing",
        MessageFormat = "Unused suppression of {rules}",
        NoteFormat = "A suppression without a finding can hide a later one",
        HelpFormat = "Remove the suppression",
        DefaultSeverity = DiagnosticSeverity.Warning,
        Fixes = FixAvailability.Safe,
        Help = new RuleHelp
        {
            What = "Reports a `contentlint-disable…` comment, or a rule in the front-matter key `contentlint`, that no finding needs. "
                + "What may be needed by a rule that is switched off is not reported.",
            Why = "A suppression outlives its reason easily. One that is left over hides the next finding of the same rule.",
            Bad = [new RuleExample("<!-- contentlint-disable-next-line CL4009 -->\n[a link](https://site.example/)\n")],
            Good =
            [
                new RuleExample(
                    "<!-- contentlint-disable-next-line CL4009 -- this host is plain on purpose -->\n[the captive "
                        + "portal](http://neverssl.com/)\n")
            ],
            FixSafety =
                "Safe: the comment, or the one rule in it that is not needed, is removed. Nothing is reported that was not reported "
                    + "before.",
        },
    };

    /// <summary>A limit that protects against hostile input was reached.</summary>
    public static DiagnosticDescriptor LimitExceeded { get; } = new()
    {
        Id = "CL0006",
        Name = "limit-exceeded",
        Category = RuleCategory.Tool,
        HelpUri = CatalogPages.UriOf("CL0006"),
        Title = "The file exceeds a limit",
        MessageFormat = "{problem}",
        NoteFormat = "The file was not checked in full",
        HelpFormat = "Simplify the file, or exclude it",
        Variants = [ToolFinding.WithHelp],
        DefaultSeverity = DiagnosticSeverity.Error,
        Help = new RuleHelp
        {
            What = "Reports a file that exceeds a limit on size, nesting depth, alias expansion or pattern time, and so was not checked "
                + "in full.",
            Why = "Content comes from strangers' pull requests. Limits keep one file from stopping the run, and this finding keeps it "
                + "from passing unseen.",
            Bad = [],
            Good = [],
            References = ["https://owasp.org/www-community/attacks/Regular_expression_Denial_of_Service_-_ReDoS"],
        },
    };

    /// <summary>A suppression that does not say why.</summary>
    public static DiagnosticDescriptor SuppressionWithoutReason { get; } = new()
    {
        Id = "CL0007",
        Name = "suppression-without-reason",
        Category = RuleCategory.Tool,
        HelpUri = CatalogPages.UriOf("CL0007"),
        Title = "The suppression gives no reason",
        MessageFormat = "Suppression of {rules} has no reason",
        NoteFormat = "Others cannot tell whether it is still needed",
        HelpFormat = "{example}",
        DefaultSeverity = DiagnosticSeverity.Off,
        NeedsOptions = true,
        Help = new RuleHelp
        {
            What = "Reports a `contentlint-disable…` comment, or an entry of the front-matter key `contentlint`, that gives no reason. "
                + "It suppresses all the same. "
                + "Off by default; `--require-reason` switches it on for a run, and `rules: {suppression-without-reason: warning}` for "
                + "good.",
            Why = "Who finds a suppression years later cannot tell whether it is still needed, and so leaves it, and what it hides.",
            Bad =
            [
                new RuleExample("<!-- contentlint-disable-next-line CL4009 -->\n[the captive portal](http://neverssl.com/)\n"),
                new RuleExample(
                    "---\ntitle: Harbour\ndate: 2024-01-01\ncontentlint:\n  disable: [CL4009]\n---\n\n[the captive "
                        + "portal](http://neverssl.com/)\n"),
            ],
            Good =
            [
                new RuleExample(
                    "<!-- contentlint-disable-next-line CL4009 -- this host is plain on purpose -->\n[the captive "
                        + "portal](http://neverssl.com/)\n"),
                new RuleExample(
                    "---\ntitle: Harbour\ndate: 2024-01-01\ncontentlint:\n  disable:\n    CL4009: this host is plain on purpose\n---\n\n"
                        + "[the captive portal](http://neverssl.com/)\n"),
            ],
        },
    };

    /// <summary>All of them, by id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        [RuleFailure, UnreadableFile, InvalidConfiguration, UnknownSuppression, UnusedSuppression, LimitExceeded, SuppressionWithoutReason];
}
