using System.Text.RegularExpressions;
using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Rules.References;
using ContentLint.Text;

namespace ContentLint.Rules.Links;

/// <summary>CL4018: a link with its brackets the wrong way round.</summary>
public sealed partial class ReversedLink : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL4018",
        Name = "reversed-link",
        Category = RuleCategory.Links,
        AppliesTo = FileRoles.Content | FileRoles.Repository,
        HelpUri = CatalogPages.UriOf("CL4018"),
        Title = "The brackets of the link are reversed",
        MessageFormat = "'{0}' has its brackets the wrong way round, so readers see it as it is; write '{1}'",
        DefaultSeverity = DiagnosticSeverity.Warning,
        Fixes = FixAvailability.Safe,
        Help = new RuleHelp
        {
            What = "Reports `(text)[url]` where what stands in the brackets is a URL or a path.",
            Why = "Markdown wants the text in brackets and the URL in parentheses. The other way round it is no link, and readers see "
                + "the URL in the text.",
            Bad = [new RuleExample("See (the harbour)[https://harbour.example/].\n")],
            Good =
            [
                new RuleExample("See [the harbour](https://harbour.example/).\n"),
                new RuleExample("The value is f(x)[0], as shown (above)[^1].\n\n[^1]: There.\n"),
            ],
            FixSafety = "Safe: text and URL stay as they are, only the brackets change places.",
            References = ["https://spec.commonmark.org/0.31.2/#links"],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterDocument(Analyze);

    private static void Analyze(DocumentContext context)
    {
        var source = context.Document.Source;
        foreach (var run in context.Document.Prose)
        {
            var prose = source.AsSpan(run);
            if (prose.IndexOf(")[") < 0)
                continue;
            foreach (var match in Reversed().EnumerateMatches(prose))
            {
                var span = new TextSpan(run.Start + match.Index, match.Length);
                if (IsPartOfMore(source.Text, span))
                    continue;
                var whole = source.AsSpan(span);
                var middle = whole.LastIndexOf(")[");
                var text = whole[1..middle];
                var url = whole[(middle + 2)..^1];
                if (text.IsWhiteSpace())
                    continue;
                var mended = $"[{text}]({url})";
                context.Report(
                    span,
                    [UrlText.Shorten(whole.ToString()), UrlText.Shorten(mended)],
                    CodeFix.Safe("Put the brackets right", span, mended));
            }
        }
    }

    /// <summary>Whether a call, an index or a real link is around it.</summary>
    private static bool IsPartOfMore(string text, TextSpan span)
    {
        var before = span.Start > 0 ? text[span.Start - 1] : ' ';
        var after = span.End < text.Length ? text[span.End] : ' ';
        return char.IsAsciiLetterOrDigit(before) || before is '_' or ']' or ')' or '\\' || after is '(' or '[';
    }

    [GeneratedRegex(
        @"\([^()\[\]{}\\\r\n]{1,300}\)\[(?:https?://|mailto:|www\.|\.{0,2}/(?=[\p{L}\p{N}_.-]))[^()\[\]{}\\<>\s]{1,2000}\]",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Reversed();
}
