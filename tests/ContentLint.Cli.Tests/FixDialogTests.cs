using ContentLint.Analysis;
using ContentLint.Analysis.Fixing;
using ContentLint.Cli.Fixing;
using ContentLint.Cli.Running;
using ContentLint.Cli.Tests.Testing;
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
using VerifyXunit;

namespace ContentLint.Cli.Tests;

/// <summary>Fixes that are asked for one by one.</summary>
public sealed class FixDialogTests
{
    private const string Three = "<a href=\"https://x.test/\" target=\"_blank\">x</a>\n\n<a href=\"https://y.test/\" target=\"_blank\">y</a>\n\n<a href=\"https://x.test/\" target=\"_blank\">z</a>\n";

    [Theory]
    [InlineData("y n y", "x z")]
    [InlineData("n n n", "")]
    [InlineData("N Yes no", "y")]
    [InlineData("a", "x y z")]
    [InlineData("n a", "y z")]
    [InlineData("y d", "x")]
    [InlineData("r", "x y z")]
    [InlineData("y s", "x")]
    [InlineData("y q", "x")]
    [InlineData("? y what q", "x")]
    [InlineData("y", "x")]
    public void Applies_what_is_accepted_and_asks_for_each_fix_once(string answers, string applied)
    {
        var dialog = new Dialog(answers);
        var text = dialog.Fix("a.md", Three);
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line.Contains("rel=\"noopener\"", StringComparison.Ordinal));
        Assert.Equal(applied, string.Join(' ', lines.Select(line => line[^5])));
        Assert.Null(dialog.Input.ReadLine());
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

    [Fact]
    public async Task Shows_the_finding_the_change_and_the_keys()
    {
        var dialog = new Dialog("? q");
        dialog.Fix("文章 1.md", "# Title\n\n港口 <a href=\"https://x.test/\" target=\"_blank\">x\u001b</a>\n");
        await Verifier.Verify(dialog.Output.ToString());
    }

    [Fact]
    public void Asks_on_a_terminal_and_writes_what_was_accepted()
    {
        if (!File.Exists("/usr/bin/script"))
            return;
        using var site = new TemporarySite(("a.md", Three), ("b.md", Three));
        var result = ContentLintProgram.RunInShell(site.Root, "export TERM=xterm; command=$(printf '%q ' \"$@\"); exec script -qec \"$command\" /dev/null", "y\nn\nn\nq\n", "fix", "--interactive");
        Assert.Contains("Apply this fix", result.Output, StringComparison.Ordinal);
        Assert.Contains("fixed 1 finding in 1 file: CL4008 blank-without-noopener 1", result.Output, StringComparison.Ordinal);
        Assert.Equal(1, Count(site["a.md"]));
        Assert.Equal(Three, site["b.md"]);
    }

    [Theory]
    [InlineData("check --interactive", "--interactive goes with 'fix'")]
    [InlineData("fix --interactive --diff", "--interactive and --diff contradict each other")]
    [InlineData("fix --interactive - --stdin-filename a.md", "--interactive and '-' (standard input) contradict each other")]
    [InlineData("fix --interactive", "standard input or standard output is none")]
    public void Is_refused_in_one_line_where_nobody_can_answer(string arguments, string reason)
    {
        using var site = new TemporarySite(("a.md", Three));
        var result = site.Run(arguments.Split(' ')).ExitsWith(2);
        Assert.Contains(reason, Assert.Single(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Equal(Three, site["a.md"]);
    }

    [Fact]
    public void Is_refused_in_continuous_integration()
    {
        using var site = new TemporarySite(("a.md", Three));
        Assert.Contains("continuous integration", site.RunWith(("CI", "true"), "fix", "-i").ExitsWith(2).Error, StringComparison.Ordinal);
    }

    private static int Count(string text) => text.Split("noopener").Length - 1;

    /// <summary>A dialog whose answers are known, over texts in memory.</summary>
    private sealed class Dialog
    {
        private readonly Analyzer analyzer = new(RuleCatalog.All);
        private readonly ContentSite site = new(new InMemoryFileSystem(["a.md"]), SiteSettings.Default);
        private readonly FixDialog dialog;

        public Dialog(string answers)
        {
            Input = new StringReader(answers.Replace(' ', '\n'));
            var question = new FixQuestion(Input, Output, new TextOptions(UseColor: false, Width: 100, HasSummary: false), static path => path);
            dialog = new FixDialog(
                (source, diagnostic) =>
                {
                    Questions++;
                    return question.Ask(source, diagnostic);
                },
                FixSafety.Unsafe);
        }

        public StringReader Input { get; }

        public StringWriter Output { get; } = new() { NewLine = "\n" };

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
