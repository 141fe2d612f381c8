using ContentLint.Testing;
using ContentLint.Analysis;
using ContentLint.Configuration;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Rules.FrontMatter;
using ContentLint.Rules.Links;
using ContentLint.Syntax;
using ContentLint.Tests.Testing;
using ContentLint.Text;

namespace ContentLint.Tests.Analysis;

/// <summary>CL0006: what exceeds a limit is reported, never passed over in silence.</summary>
public sealed class LimitTests
{
    private static readonly Analyzer Analyzer = new([new FrontMatterSyntax(), new InsecureLink()]);

    public static TheoryData<string, string> Excessive => new()
    {
        { $"---\ntitle: 海 🌊\nx: {Nested('[', ']', 100)}\n---\n\n海\n", "deeper than 64 levels" },

        {
            $"---\ntitle: 海 🌊\nx: {string.Concat(Enumerable.Repeat("{a: ", 100))}b{new string('}', 100)}\n---\n\n海\n",
            "deeper than 64 levels"
        },
        { $"---\ntitle: 海 🌊\n{Doubling(20)}---\n\n海\n", "more than 100,000 values" },
        { $"+++\ntitle = '海 🌊'\nx = {Nested('[', ']', 100)}\n+++\n\n海\n", "deeper than 64 levels" },
        { $"+++\ntitle = '海 🌊'\na{Repeated(".a", 100_000)} = 1\n+++\n\n海\n", "deeper than 64 levels" },
        { $"+++\ntitle = '海 🌊'\n[a{Repeated(".a", 100_000)}]\nx = 1\n+++\n\n海\n", "deeper than 64 levels" },
        { $"+++\ntitle = '海 🌊'\n[[a{Repeated(".a", 100_000)}]]\nx = 1\n+++\n\n海\n", "deeper than 64 levels" },
        { $"+++\ntitle = '海 🌊'\nx = {Repeated("{a.b.c = ", 40)}1{Repeated("}", 40)}\n+++\n\n海\n", "deeper than 64 levels" },
        { $"+++\ntitle = '海 🌊'\nx = {Repeated("[\"]\",", 100_000)}\n+++\n\n海\n", "deeper than 64 levels" },
        { $"{{\n\"title\": \"海 🌊\",\n\"x\": {Nested('[', ']', 600)}\n}}\n\n海\n", "deeper than 512 levels" },

        {
            $"{{\n\"title\": \"海 🌊\",\n\"x\": {string.Concat(Enumerable.Repeat("{\"a\":", 600))}1{new string('}', 600)}\n}}\n\n海\n",
            "deeper than 512 levels"
        },
    };

    public static TheoryData<string> Bearable =>
    [
        $"---\ntitle: 海 🌊\nx: {Nested('[', ']', 50)}\n---\n\n海\n",
        $"---\ntitle: 海 🌊\n{Doubling(3)}---\n\n海\n",
        $"+++\ntitle = '海 🌊'\nx = {Nested('[', ']', 50)}\n+++\n\n海\n",
        $"+++\ntitle = '海 🌊'\n[a{Repeated(".a", 20)}]\nb{Repeated(".b", 20)} = {Nested('[', ']', 20)}\n+++\n\n海\n",
        $"{{\n\"title\": \"海 🌊\",\n\"x\": {Nested('[', ']', 500)}\n}}\n\n海\n",
        $"---\ntitle: {new string('海', 50_000)}\n---\n\n{new string('海', 50_000)}\n",
        $"{string.Concat(Enumerable.Repeat("<div>", 400))}海 🌊{string.Concat(Enumerable.Repeat("</div>", 400))}\n",
    ];

    [Theory]
    [MemberData(nameof(Excessive))]
    public void Reports_what_exceeds_a_limit(string text, string expected)
    {
        foreach (var (path, newLine) in Variants())
        {
            var finding = Assert.Single(Analyze(path, text.ReplaceLineEndings(newLine)));
            Assert.Equal(("CL0006", DiagnosticSeverity.Error), (finding.Id, finding.Severity));
            Assert.Contains(expected, MessageStyle.TextOf(finding), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Bearable))]
    public void Is_quiet_below_the_limits(string text)
    {
        foreach (var (path, newLine) in Variants())
            Assert.Empty(Analyze(path, text.ReplaceLineEndings(newLine)).Select(finding => MessageStyle.TextOf(finding)));
    }

    [Fact]
    public void The_rest_of_the_file_is_checked() => Assert.Equal(
        ["CL0006", "CL4009"],
        Analyze("a.md", $"---\nx: {Nested('[', ']', 100)}\n---\n\n[海 🌊](http://sea.cn/)\n").Select(finding => finding.Id));

    private static IEnumerable<(string Path, string NewLine)> Variants() =>
        [("a.md", "\n"), ("a.md", "\r\n"), ("a.html", "\n"), ("a.html", "\r\n")];

    private static string Repeated(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static string Nested(char open, char close, int depth) => new string(open, depth) + new string(close, depth);

    /// <summary>Each list has the one before twice.</summary>
    private static string Doubling(int times) =>
        "x0: &x0 [海, 🌊]\n" + string.Concat(Enumerable.Range(1, times).Select(i => $"x{i}: &x{i} [*x{i - 1}, *x{i - 1}]\n"));

    private static IReadOnlyList<Diagnostic> Analyze(string path, string text) =>
        Analyzer.Analyze(
            ContentParser.Parse(new SourceText(text, path), ContentKinds.Of(path)!.Value),
            new DefaultFileSettings(),
            new TestSite()).Diagnostics;
}
