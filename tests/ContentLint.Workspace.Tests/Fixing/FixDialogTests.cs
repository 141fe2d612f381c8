using ContentLint.Analysis;
using ContentLint.Analysis.Fixing;
using ContentLint.Configuration;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Reporting;
using ContentLint.Rules;
using ContentLint.Site;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;
using ContentLint.Syntax;
using ContentLint.Text;
using ContentLint.Workspace.Fixing;
using ContentLint.Workspace.Results;

namespace ContentLint.Workspace.Tests.Fixing;

/// <summary>Fixes that are asked for one by one.</summary>
public sealed class FixDialogTests
{
    private const string Three =
        "<a href=\"https://x.test/\" target=\"_blank\">x</a>\n\n<a href=\"https://y.test/\" target=\"_blank\">y</a>\n\n<a "
            + "href=\"https://x.test/\" target=\"_blank\">z</a>\n";

    [Theory]
    [InlineData("y n y", "x z")]
    [InlineData("n n n", "")]
    [InlineData("n y n", "y")]
    [InlineData("a", "x y z")]
    [InlineData("n a", "y z")]
    [InlineData("y d", "x")]
    [InlineData("r", "x y z")]
    [InlineData("y s", "x")]
    [InlineData("y q", "x")]
    public void Applies_what_is_accepted_and_asks_for_each_fix_once(string answers, string applied)
    {
        var dialog = new Dialog(answers);
        var text = dialog.Fix("a.md", Three);
        var lines = text
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line.Contains("rel=\"noopener\"", StringComparison.Ordinal));
        Assert.Equal(applied, string.Join(' ', lines.Select(line => line[^5])));
        Assert.Empty(dialog.Answers);
    }

    [Fact]
    public void A_refused_fix_is_not_asked_for_again_in_the_pass_after_an_accepted_one()
    {
        var dialog = new Dialog("n y");
        dialog.Fix("a.md", "<a href=\"https://x.test/\" target=\"_blank\">x</a> <a href=\"https://x.test/\" target=\"_blank\">x</a>\n");
        Assert.Equal(2, dialog.Questions);
    }

    [Fact]
    public void An_answer_for_the_file_ends_with_it_one_for_the_rule_goes_on_and_quit_ends_all()
    {
        var dialog = new Dialog("d r q");
        Assert.Equal(Three, dialog.Fix("a.md", Three));
        Assert.Equal(3, Count(dialog.Fix("b.md", Three)));
        Assert.Equal(3, Count(dialog.Fix("c.md", Three)));
        var spaced = "\n---\ntitle: x\n---\n" + Three;
        Assert.Equal(spaced, dialog.Fix("d.md", spaced));
        Assert.Equal(Three, dialog.Fix("e.md", Three));
        Assert.Equal(3, dialog.Questions);
    }

    private static Dictionary<string, FixAnswer> Letters { get; } = new(StringComparer.Ordinal)
    {
        ["y"] = FixAnswer.Yes,
        ["n"] = FixAnswer.No,
        ["a"] = FixAnswer.AllInFile,
        ["d"] = FixAnswer.NoneInFile,
        ["r"] = FixAnswer.AllOfRule,
        ["s"] = FixAnswer.NoneOfRule,
        ["q"] = FixAnswer.Quit,
    };

    private static int Count(string text) => text.Split("noopener").Length - 1;

    /// <summary>A dialog whose answers are known, over texts in memory.</summary>
    private sealed class Dialog
    {
        private readonly Analyzer analyzer = new(RuleCatalog.All);
        private readonly ContentSite site = new(new InMemoryFileSystem(["a.md"]), SiteSettings.Default);
        private readonly FixDialog dialog;

        public Dialog(string answers)
        {
            Answers = new Queue<FixAnswer>(answers.Split(' ').Select(letter => Letters[letter]));
            dialog = new FixDialog(
                (_, _) =>
                {
                    Questions++;
                    return Answers.Dequeue();
                },
                FixSafety.Unsafe);
        }

        public Queue<FixAnswer> Answers { get; }

        public int Questions { get; private set; }

        public string Fix(string path, string text)
        {
            var source = new SourceText(text, path);
            var settings = new DefaultFileSettings();
            var checkedFile = new FileOutcome
            {
                Path = path,
                Source = source,
                Diagnostics = analyzer.Analyze(ContentParser.Parse(source, ContentKind.Markdown), settings, site).Diagnostics,
            };
            return dialog.Ask(checkedFile, (start, isChosen) =>
            {
                var result = new DocumentFixer(analyzer).Fix(start, ContentKind.Markdown, settings, site, FixSafety.Unsafe, isChosen);
                return new FileOutcome { Path = path, FixedText = result.Document.Source.Text };
            }).FixedText ?? text;
        }
    }
}
