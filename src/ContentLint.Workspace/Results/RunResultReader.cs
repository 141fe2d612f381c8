using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using ContentLint.Analysis.Fixing.Renaming;
using ContentLint.Diagnostics;
using ContentLint.Diagnostics.Baselines;
using ContentLint.Reporting;
using ContentLint.Rules;
using ContentLint.Text;

namespace ContentLint.Workspace.Results;

/// <summary>Reads results that <see cref="RunResultWriter"/> wrote.</summary>
public sealed class RunResultReader
{
    private static readonly Lazy<FrozenDictionary<string, DiagnosticDescriptor>> Descriptors =
        new(() => RuleCatalog.Descriptors.ToFrozenDictionary(static rule => rule.Id, StringComparer.Ordinal));

    private readonly ImmutableArray<SourceText> texts;

    private RunResultReader(JsonElement root) =>
        texts = Each(root, "texts", static text => new SourceText(String(text, "text"), String(text, "path")));

    /// <summary>Reads a result.</summary>
    /// <param name="json">UTF-8.</param>
    /// <exception cref="InvalidDataException">It is not a result, or one of a program that has other rules.</exception>
    public static RunResult Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return new RunResultReader(document.RootElement).ReadResult(document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException
            or FormatException or IndexOutOfRangeException)
        {
            throw new InvalidDataException($"the result of a run cannot be read: {exception.Message}", exception);
        }
    }

    private RunResult ReadResult(JsonElement root) => new()
    {
        Root = String(root, "root"),
        IsConfigured = root.GetProperty("isConfigured").GetBoolean(),
        ConfiguredRules = Each(root, "configuredRules", static rule => new RuleConfiguration(Rule(String(rule, "id")), Severity(rule))),
        Files = Strings(root, "files"),
        Problems = Each(root, "problems", ReadOutcome),
        Checked = Each(root, "checked", ReadOutcome),
        Trend = root.TryGetProperty("trend", out _)
            ? new BaselineTrend(Each(
                root,
                "trend",
                static rule => new RuleTrend(String(rule, "id"), Number(rule, "new"), Number(rule, "known"), Number(rule, "fixed"))))
            : null,
        Renames = Each(root, "renames", static planned => new PlannedRename(Rename(planned), Strings(planned, "pages"))),
        FixedInput = root.TryGetProperty("fixedInput", out var input) ? [.. input.GetBytesFromBase64()] : null,
        Times = root.TryGetProperty("times", out _)
            ? Each(root, "times", static time => new RuleTime(String(time, "id"), TimeSpan.FromTicks(time.GetProperty("ticks").GetInt64())))
            : null,
    };

    private FileOutcome ReadOutcome(JsonElement outcome) => new()
    {
        Path = String(outcome, "path"),
        HasFailed = outcome.GetProperty("hasFailed").GetBoolean(),
        Source = Text(outcome),
        FixedText = Optional(outcome, "fixedText"),
        OriginalText = Optional(outcome, "originalText"),
        Fixed = [.. Strings(outcome, "fixed").Select(Rule)],
        Unjudged = Each(outcome, "unjudged", static link => new UnjudgedLink(
            Number(link, "line"),
            Number(link, "column"),
            String(link, "url"),
            String(link, "reason"),
            String(link, "cause"),
            String(link, "remedy"))),
        Diagnostics = Each(outcome, "diagnostics", ReadDiagnostic),
        Suppressed = Each(outcome, "suppressed", entry => new SuppressedDiagnostic(ReadDiagnostic(entry), Optional(entry, "reason"))
        {
            IsInBaseline = entry.GetProperty("isInBaseline").GetBoolean(),
        }),
    };

    private Diagnostic ReadDiagnostic(JsonElement diagnostic) => new()
    {
        Descriptor = Rule(String(diagnostic, "id")),
        Path = String(diagnostic, "file"),
        Span = Span(diagnostic),
        Severity = Severity(diagnostic),
        Arguments = Strings(diagnostic, "arguments"),
        Related = Each(diagnostic, "related", ReadRelated),
        Fix = diagnostic.TryGetProperty("fix", out var fix) ? ReadFix(fix) : null,
    };

    private RelatedLocation ReadRelated(JsonElement related) => Text(related) is { } schema
        ? RelatedLocation.InSchema(schema, Span(related), String(related, "message")) with { Path = String(related, "file") }
        : new RelatedLocation(String(related, "file"), Span(related), String(related, "message"));

    private static CodeFix ReadFix(JsonElement fix) => new(
        String(fix, "title"),
        (FixSafety)Number(fix, "safety"),
        Each(fix, "changes", static change => new TextChange(Span(change), String(change, "text"))))
    {
        Renames = Each(fix, "renames", Rename),
    };

    private static DiagnosticDescriptor Rule(string id) =>
        Descriptors.Value.TryGetValue(id, out var rule)
            ? rule
            : throw new InvalidDataException($"the result names the rule {id}, which this program does not have");

    private static FileRename Rename(JsonElement rename) => new(String(rename, "old"), String(rename, "new"));

    private static DiagnosticSeverity Severity(JsonElement element) => (DiagnosticSeverity)Number(element, "severity");

    private static TextSpan Span(JsonElement element) => new(Number(element, "start"), Number(element, "length"));

    private SourceText? Text(JsonElement element) => element.TryGetProperty("source", out var index) ? texts[index.GetInt32()] : null;

    private static string String(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static string? Optional(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static int Number(JsonElement element, string name) => element.GetProperty(name).GetInt32();

    private static ImmutableArray<string> Strings(JsonElement element, string name) =>
        [.. element.GetProperty(name).EnumerateArray().Select(static value => value.GetString()!)];

    private static ImmutableArray<T> Each<T>(JsonElement element, string name, Func<JsonElement, T> read) =>
        [.. element.GetProperty(name).EnumerateArray().Select(read)];
}
