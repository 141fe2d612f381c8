using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Text;

namespace ContentLint.Rules.Markup;

/// <summary>CL6011: invisible characters.</summary>
public sealed class InvisibleControlCharacter : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL6011",
        Name = "invisible-control-character",
        Category = RuleCategory.Markup,
        AppliesTo = FileRoles.All,
        HelpUri = CatalogPages.UriOf("CL6011"),
        Title = "The text holds an invisible character",
        MessageFormat = "{0} is invisible and {1}; {2}",
        DefaultSeverity = DiagnosticSeverity.Warning,
        Fixes = FixAvailability.Safe | FixAvailability.Unsafe,
        Help = new RuleHelp
        {
            What = "Reports characters that nobody sees: controls of the writing direction that override it, that are not closed in "
                + "their paragraph, or that stand where nothing is written from right to left; tag characters outside of flags; C0 and "
                + "C1 controls; a byte order mark within the text; and zero-width spaces. Left alone are joiners, as in emoji and in "
                + "Persian, soft hyphens, direction marks in text from right to left, zero-width spaces in scripts that need them and "
                + "beside the marks of Markdown, and everything in URLs (CL4019).",
            Why = "Such a character makes text read otherwise than it is processed: code shows another order than it runs in, "
                + "instructions hide in a page, words are not found by a search, feeds do not parse.",
            Bad =
            [
                new RuleExample("The har\uFEFFbour.\n"),
                new RuleExample("<p>if (admin\u202E) \u2066// check\u2069\u2066</p>\n", "about.html"),
            ],
            Good =
            [
                new RuleExample("👩\u200D💻 می\u200Cخواهم Donau\u00ADdampf\n"),
                new RuleExample("<p>عربي \u2067abc\u2069 \u200Fعربي</p>\n", "about.html"),
            ],
            FixSafety =
                "Safe: the character is removed; what is left is what everybody saw, and what an override hid comes to light. Unsafe for "
                    + "zero-width spaces, which may have been put there for a line break, and for a vertical tab between two words, "
                    + "which becomes a space. A character in code is left to a person.",
            References =
            [
                "https://www.unicode.org/reports/tr9/",
                "https://trojansource.codes/",
            ],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterDocument(Analyze);

    private static void Analyze(DocumentContext context)
    {
        var text = context.Scope.Source.Text;
        if (!InvisibleCharacters.MayBeIn(text))
            return;
        var found = new InvisibleCharacters(text).Find().OrderBy(static finding => finding.Span).ToArray();
        var references = context.Document.References;
        var next = 0;
        var ofOneLine = new List<InvisibleCharacter>();
        foreach (var finding in found)
        {
            while (next < references.Length && references[next].UrlSpan.End <= finding.Span.Start)
                next++;
            if (next < references.Length && references[next].UrlSpan.Contains(finding.Span.Start))
                continue;
            if (ofOneLine is [.., var last] && !HaveOneCause(text, last, finding))
                Report(context, ofOneLine);
            ofOneLine.Add(finding);
        }

        Report(context, ofOneLine);
    }

    /// <summary>Whether two findings are about the same character on one line, which one look finds.</summary>
    private static bool HaveOneCause(string text, InvisibleCharacter first, InvisibleCharacter second) =>
        first.Name == second.Name
        && first.Effect == second.Effect
        && text.AsSpan(first.Span.End, second.Span.Start - first.Span.End).IndexOfAny('\n', '\r') < 0;

    /// <summary>Reports the first of some characters of a line, with a fix for all, and forgets them.</summary>
    private static void Report(DocumentContext context, List<InvisibleCharacter> characters)
    {
        if (characters is not [var first, ..])
            return;
        var count = characters.Count == 1 ? "" : $" ({characters.Count} times in this line)";
        var fix = new CodeFix(
            characters.Count == 1 ? "Remove it" : "Remove them",
            characters.All(static character => character.IsHarmless) ? FixSafety.Safe : FixSafety.Unsafe,
            [.. characters.Select(static character => new TextChange(character.Span, character.Replacement))]);
        context.Report(first.Span, [first.Name + count, first.Effect, "remove it"], fix);
        characters.Clear();
    }
}
