using System.Collections.Immutable;
using ContentLint.Analysis;
using ContentLint.Analysis.Fixing;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Rules;
using ContentLint.Syntax;
using ContentLint.Tests.Rules.Mutation;
using ContentLint.Tests.Testing;
using ContentLint.Text;

namespace ContentLint.Tests.Analysis.Fixing;

/// <summary>No fix, safe or unsafe, changes a character of code or of a template tag, whatever defect is written there.</summary>
public sealed class ProtectedFixTests
{
    private const string Before = "<a href=\"https://b.example/\" target=\"_blank\">before</a>";
    private const string After = "<a href=\"https://c.example/\" target=\"_blank\">after</a>";
    private const string FixedBefore = "<a href=\"https://b.example/\" target=\"_blank\" rel=\"noopener\">before</a>";
    private const string FixedAfter = "<a href=\"https://c.example/\" target=\"_blank\" rel=\"noopener\">after</a>";

    private static readonly Analyzer Analyzer = new(
        RuleCatalog.All, new FixedClock(new DateTimeOffset(2024, 6, 1, 12, 0, 0, TimeSpan.Zero)));

    private static readonly TestFileSettings Settings = new(new RuleTestSetup());

    private static readonly ImmutableArray<string> Snippets =
    [
        .. Defects.All
        .OfType<SnippetDefect>()
        .SelectMany(static defect => defect.Html.Concat(defect.Markdown).Concat(defect.MarkdownBlocks).Concat(defect.HtmlBlocks))
            .Select(static markup => MarkedUpText.Parse(markup, "").Text).Distinct(StringComparer.Ordinal),
        "type B = Pick<C, 'id' | 'name' | 'src'>;", "a\u200Bb \u202E c", "<script src=\"//a.example/x.js\">", "//a.example/ {x",
        "}", "it's [a](//sea.cn/a) \"", "<a href=\"b c.html\"", "a\n<a href=//sea.cn target=_blank>\n\nb",
    ];

    public static TheoryData<string, string> Places
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var place in CodePlace.All)
                data.Add(place.FileName, place.Construct);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void No_fix_changes_code_or_a_template_tag(string fileName, string construct)
    {
        var place = CodePlace.All.First(place => place.FileName == fileName && place.Construct == construct);
        var (tried, fixedAfter) = (0, 0);
        foreach (var snippet in Snippets)
        {
            if (place.Put(snippet) is not { } code)
                continue;
            tried++;
            foreach (var newLine in new[] { "\n", "\r\n" })
            {
                var text = $"---\ntitle: Page\ndate: 2024-01-01\n---\n\n{Before}\n\n{code}\n\n{After}\n".ReplaceLineEndings(newLine);
                foreach (var safety in new[] { FixSafety.Safe, FixSafety.Unsafe })
                {
                    var result = new DocumentFixer(Analyzer).Fix(
                        new SourceText(text, fileName),
                        place.Site.ProfileOf(fileName).KindOf(fileName)!.Value,
                        Settings,
                        place.Site,
                        safety);
                    var after = result.Document.Source.Text;
                    Assert.True(
                        after.Contains(code.ReplaceLineEndings(newLine), StringComparison.Ordinal),
                        $"{safety} fixes of {string.Join(' ', result.Applied.Select(static diagnostic => diagnostic.Id))} made "
                            + $"of\n{text}\nthis:\n{after}");
                    Assert.Contains(FixedBefore, after, StringComparison.Ordinal);
                    fixedAfter += after.Contains(FixedAfter, StringComparison.Ordinal) ? 1 : 0;
                }
            }
        }

        Assert.True(tried > 20, $"{tried} defects fit");
        Assert.True(fixedAfter > 2 * tried, $"what follows was fixed in {fixedAfter} of {4 * tried} pages only");
    }
}
