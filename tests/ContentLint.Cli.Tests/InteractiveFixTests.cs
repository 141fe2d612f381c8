using ContentLint.Analysis;
using ContentLint.Cli.Output;
using ContentLint.Cli.Tests.Testing;
using ContentLint.Configuration;
using ContentLint.Files;
using ContentLint.Reporting;
using ContentLint.Rules;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;
using ContentLint.Site;
using ContentLint.Syntax;
using ContentLint.Text;
using ContentLint.Workspace.Fixing;
using VerifyXunit;

namespace ContentLint.Cli.Tests;

/// <summary>Fixes that are asked for one by one.</summary>
public sealed class InteractiveFixTests
{
    private const string Three =
        "<a href=\"https://x.test/\" target=\"_blank\">x</a>\n\n<a href=\"https://y.test/\" target=\"_blank\">y</a>\n\n<a "
            + "href=\"https://x.test/\" target=\"_blank\">z</a>\n";

    [Theory]
    [InlineData("y", FixAnswer.Yes)]
    [InlineData("Yes", FixAnswer.Yes)]
    [InlineData("N", FixAnswer.No)]
    [InlineData("no", FixAnswer.No)]
    [InlineData("a", FixAnswer.AllInFile)]
    [InlineData("d", FixAnswer.NoneInFile)]
    [InlineData("r", FixAnswer.AllOfRule)]
    [InlineData("s", FixAnswer.NoneOfRule)]
    [InlineData("q", FixAnswer.Quit)]
    [InlineData("? what y", FixAnswer.Yes)]
    [InlineData("", FixAnswer.Quit)]
    public void Asks_until_the_answer_is_one_that_is_known(string answers, FixAnswer expected) =>
        Assert.Equal(expected, Ask(answers, "a.md", Three).Answer);

    [Fact]
    public async Task Shows_the_finding_the_change_and_the_keys()
    {
        var (answer, output) = Ask("? q", "文章 1.md", "# Title\n\n港口 <a href=\"https://x.test/\" target=\"_blank\">x\u001b</a>\n");
        Assert.Equal(FixAnswer.Quit, answer);
        await Verifier.Verify(output);
    }

    [Fact]
    public void Asks_on_a_terminal_and_writes_what_was_accepted()
    {
        if (!File.Exists("/usr/bin/script"))
            return;
        using var site = new TemporarySite(("a.md", Three), ("b.md", Three));
        var result = ContentLintProgram.RunInShell(
            site.Root,
            "export TERM=xterm; command=$(printf '%q ' \"$@\"); exec script -qec \"$command\" /dev/null",
            "y\nn\nn\nq\n",
            "fix",
            "--interactive");
        Assert.Contains("Apply this fix", result.Output, StringComparison.Ordinal);
        Assert.Contains("Fixed 1 finding in 1 file: CL4008 blank-without-noopener 1", result.Output, StringComparison.Ordinal);
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

    private static (FixAnswer Answer, string Output) Ask(string answers, string path, string text)
    {
        var source = new SourceText(text, path);
        var site = new ContentSite(new InMemoryFileSystem([path]), SiteSettings.Default);
        var analysis = new Analyzer(RuleCatalog.All).Analyze(
            ContentParser.Parse(source, ContentKind.Markdown), new DefaultFileSettings(), site);
        using var output = new StringWriter { NewLine = "\n" };
        var input = new StringReader(answers.Replace(' ', '\n'));
        var question = new FixQuestion(
            input, output, new TextOptions(UseColor: false, Width: 100, HasSummary: false), static shown => shown);
        var answer = question.Ask(source, analysis.Diagnostics.First(diagnostic => diagnostic.Fix is not null));
        return (answer, output.ToString());
    }
}
