using ContentLint.Diagnostics;
using ContentLint.Reporting;
using ContentLint.Text;

namespace ContentLint.Tests.Reporting;

/// <summary>What GitHub's runner makes of what is printed, by a reader after its rules.</summary>
public sealed class WorkflowCommandTests
{
    private const string HostileText =
        "50% \r\n::error file=x::y ##[error]z ::stop-commands::t \u001b[31mred\u001b[0m \u202Egnp\u2066 %0A%3A, \u2028::debug::d";
    private const string HostileName = "_posts/a,b:c %25%0A=::error::##[error]x\n::warning::\u202E\u001b[1m\r.md";

    private static readonly IDiagnosticWriter[] AllWriters =
    [
        new TextDiagnosticWriter(new TextOptions(UseColor: true, Width: 80, LinkFolder: "/site")),
        new TextDiagnosticWriter(new TextOptions(UseColor: false, Width: null)),
        new ConciseDiagnosticWriter(),
        new ReviewdogDiagnosticWriter(),
        new CheckstyleDiagnosticWriter(),
        new MsBuildDiagnosticWriter(),
        new SarifDiagnosticWriter(),
        new JsonDiagnosticWriter(),
        new JsonLinesDiagnosticWriter(),
        new GitLabDiagnosticWriter(),
        new JUnitDiagnosticWriter(),
        new HtmlDiagnosticWriter(),
        new MarkdownDiagnosticWriter(),
    ];

    [Fact]
    public void Annotations_of_a_hostile_article_are_read_back_unharmed()
    {
        var report = HostileReport();
        var commands = WorkflowCommand.ReadAll(Reports.Write(new GitHubDiagnosticWriter(), report));
        Assert.Equal(report.Diagnostics.Length, commands.Count);
        foreach (var (command, diagnostic) in commands.Zip(report.Diagnostics))
        {
            Assert.Equal("warning", command.Name);
            Assert.Equal(diagnostic.Path, command.Properties["file"]);
            Assert.Equal("CL4999 some-rule", command.Properties["title"]);
            Assert.Equal(
                $"{ContentSanitizer.Sanitize(diagnostic.Message)}\n{ContentSanitizer.Sanitize(diagnostic.Help!)}", command.Data);
            Assert.Equal(report.PositionOf(diagnostic).Start.Line.ToString(), command.Properties["line"]);
        }
    }

    [Fact]
    public void No_other_format_prints_anything_that_is_a_command() => Assert.All(AllWriters, writer =>
    {
        var text = Reports.Write(writer, HostileReport());
        Assert.NotEqual("", text);
        Assert.Empty(WorkflowCommand.ReadAll(text));
    });

    [Fact]
    public void Hostile_text_has_its_commands_only_for_the_reader_of_the_tests() => Assert.NotEmpty(WorkflowCommand.ReadAll(HostileText));

    [Fact]
    public void The_worst_are_shown_first_ten_of_each_kind()
    {
        var source = new SourceText(new string('x', 60), "a.md");
        var findings = Enumerable
            .Range(0, 60)
            .Select(i => Reports.Finding("a.md", new TextSpan(i, 1), severity: (DiagnosticSeverity)(1 + (i % 3))));
        var text = Reports.Write(new GitHubDiagnosticWriter(), Reports.Of(findings, source));
        Assert.Equal(
            [.. Enumerable.Repeat("error", 10), .. Enumerable.Repeat("warning", 10), .. Enumerable.Repeat("notice", 10)],
            WorkflowCommand.ReadAll(text).Select(command => command.Name));
        Assert.EndsWith(
            "showing 10 of 20 errors, 10 of 20 warnings, 10 of 20 notices as annotations: GitHub takes no more from one step\n",
            text,
            StringComparison.Ordinal);
    }

    private static LintReport HostileReport()
    {
        SourceText[] sources =
        [
            new($"---\n{HostileText}\n---\n::error::x\n##[error]y\n", HostileName), new("::error::x\n##[error]y\n", "::error::z.md")
        ];
        return Reports.Of(
            sources.SelectMany(source => Enumerable
                .Range(1, source.LineCount - 1)
                .Select(line => Reports.Finding(source.Path, source.GetLine(line), HostileText))).Take(10), sources);
    }

    /// <summary>
    /// A command as the runner reads it from a line: <c>::name key=value::data</c>, or the older <c>##[name key=value]data</c>.
    /// </summary>
    private sealed record WorkflowCommand(string Name, IReadOnlyDictionary<string, string> Properties, string Data)
    {
        private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
        {
            "error", "warning", "notice", "debug", "group", "endgroup", "add-mask", "add-matcher", "remove-matcher",
            "stop-commands", "set-env", "set-output", "save-state", "echo", "add-path", "internal-set-repo-path",
        };

        public static List<WorkflowCommand> ReadAll(string output) =>
            [.. output.Split('\n', '\r').Select(line => ReadNew(line) ?? ReadOld(line)).OfType<WorkflowCommand>()];

        private static WorkflowCommand? ReadNew(string line)
        {
            line = line.TrimStart();
            if (!line.StartsWith("::", StringComparison.Ordinal) || line.IndexOf("::", 2, StringComparison.Ordinal) is var end && end < 0)
                return null;
            var (name, properties) = Split(line[2..end], ',');
            if (!Known.Contains(name))
                return null;
            return new WorkflowCommand(
                name, properties.ToDictionary(entry => entry.Key, entry => UnescapeProperty(entry.Value)), UnescapeData(line[(end + 2)..]));
        }

        private static WorkflowCommand? ReadOld(string line)
        {
            var start = line.IndexOf("##[", StringComparison.Ordinal);
            if (start < 0 || line.IndexOf(']', start) is var end && end < 0)
                return null;
            var (name, properties) = Split(line[(start + 3)..end], ';');
            return Known.Contains(name) ? new WorkflowCommand(name, properties, line[(end + 1)..]) : null;
        }

        private static (string Name, Dictionary<string, string> Properties) Split(string info, char separator)
        {
            var space = info.IndexOf(' ');
            if (space < 0)
                return (info, []);
            var pairs = info[(space + 1)..]
                .Trim()
                .Split(separator, StringSplitOptions.RemoveEmptyEntries)
                .Select(pair => pair.Split('=', 2))
                .Where(pair => pair.Length == 2);
            return (info[..space], pairs.ToDictionary(pair => pair[0], pair => pair[1]));
        }

        private static string UnescapeData(string text) => text.Replace("%0D", "\r").Replace("%0A", "\n").Replace("%25", "%");

        private static string UnescapeProperty(string text) =>
            text.Replace("%0D", "\r").Replace("%0A", "\n").Replace("%3A", ":").Replace("%2C", ",").Replace("%25", "%");
    }
}
