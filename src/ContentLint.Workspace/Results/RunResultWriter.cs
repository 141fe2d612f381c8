using System.Collections.Immutable;
using System.Text.Json;
using ContentLint.Diagnostics;
using ContentLint.Text;

namespace ContentLint.Workspace.Results;

/// <summary>
/// Writes a result as JSON, which <see cref="RunResultReader"/> reads. What single files depend on is left out: it holds inside of a
/// session only.
/// </summary>
public sealed class RunResultWriter
{
    private readonly Utf8JsonWriter writer;
    private readonly Dictionary<SourceText, int> indices = new(ReferenceEqualityComparer.Instance);
    private readonly List<SourceText> texts = [];

    private RunResultWriter(Utf8JsonWriter writer) => this.writer = writer;

    /// <summary>Writes a result.</summary>
    /// <param name="output">Where the JSON goes, in UTF-8.</param>
    /// <param name="result">The result.</param>
    public static void Write(Stream output, RunResult result)
    {
        using var json = new Utf8JsonWriter(output);
        new RunResultWriter(json).Write(result);
    }

    private void Write(RunResult result)
    {
        writer.WriteStartObject();
        writer.WriteString("root", result.Root);
        writer.WriteBoolean("isConfigured", result.IsConfigured);
        Each("configuredRules", result.ConfiguredRules, entry =>
        {
            writer.WriteString("id", entry.Rule.Id);
            writer.WriteNumber("severity", (int)entry.Severity);
        });
        Strings("files", result.Files);
        Each("problems", result.Problems, Write);
        Each("checked", result.Checked, Write);
        if (result.Trend is { } trend)
            Each("trend", trend.Rules, Write);
        Each("renames", result.Renames, planned =>
        {
            Write(planned.Rename);
            Strings("pages", planned.Pages);
        });
        if (result.FixedInput is { } input)
            writer.WriteBase64String("fixedInput", input.AsSpan());
        if (result.Times is { } times)
            Each("times", times, Write);
        // Written last: only now it is known which texts findings point into.
        Each("texts", [.. texts], Write);
        writer.WriteEndObject();
    }

    private void Write(FileOutcome outcome)
    {
        writer.WriteString("path", outcome.Path);
        writer.WriteBoolean("hasFailed", outcome.HasFailed);
        WriteText("source", outcome.Source);
        if (outcome.FixedText is not null)
            writer.WriteString("fixedText", outcome.FixedText);
        if (outcome.OriginalText is not null)
            writer.WriteString("originalText", outcome.OriginalText);
        Strings("fixed", [.. outcome.Fixed.Select(static rule => rule.Id)]);
        Each("unjudged", outcome.Unjudged, Write);
        Each("diagnostics", outcome.Diagnostics, Write);
        Each("suppressed", outcome.Suppressed, entry =>
        {
            if (entry.Reason is not null)
                writer.WriteString("reason", entry.Reason);
            writer.WriteBoolean("isInBaseline", entry.IsInBaseline);
            Write(entry.Diagnostic);
        });
    }

    private void Write(UnjudgedLink link)
    {
        writer.WriteNumber("line", link.Line);
        writer.WriteNumber("column", link.Column);
        writer.WriteString("url", link.Url);
        writer.WriteString("reason", link.Reason);
        writer.WriteString("cause", link.Cause);
        writer.WriteString("remedy", link.Remedy);
    }

    private void Write(Diagnostic diagnostic)
    {
        writer.WriteString("id", diagnostic.Id);
        writer.WriteString("file", diagnostic.Path);
        Write(diagnostic.Span);
        writer.WriteNumber("severity", (int)diagnostic.Severity);
        Strings("arguments", diagnostic.Arguments);
        Each("related", diagnostic.Related, related =>
        {
            writer.WriteString("file", related.Path);
            Write(related.Span);
            writer.WriteString("message", related.Message);
            WriteText("source", related.Source);
        });
        if (diagnostic.Fix is not { } fix)
            return;
        writer.WriteStartObject("fix");
        writer.WriteString("title", fix.Title);
        writer.WriteNumber("safety", (int)fix.Safety);
        Each("changes", fix.Changes, change =>
        {
            Write(change.Span);
            writer.WriteString("text", change.NewText);
        });
        Each("renames", fix.Renames, Write);
        writer.WriteEndObject();
    }

    private void Write(FileRename rename)
    {
        writer.WriteString("old", rename.Path);
        writer.WriteString("new", rename.NewPath);
    }

    private void Write(Diagnostics.Baselines.RuleTrend trend)
    {
        writer.WriteString("id", trend.RuleId);
        writer.WriteNumber("new", trend.New);
        writer.WriteNumber("known", trend.Known);
        writer.WriteNumber("fixed", trend.Fixed);
    }

    private void Write(RuleTime time)
    {
        writer.WriteString("id", time.RuleId);
        writer.WriteNumber("ticks", time.Time.Ticks);
    }

    private void Write(SourceText text)
    {
        writer.WriteString("path", text.Path);
        writer.WriteString("text", text.Text);
    }

    private void Write(TextSpan span)
    {
        writer.WriteNumber("start", span.Start);
        writer.WriteNumber("length", span.Length);
    }

    private void WriteText(string name, SourceText? text)
    {
        if (text is null)
            return;
        if (!indices.TryGetValue(text, out var index))
        {
            indices[text] = index = texts.Count;
            texts.Add(text);
        }

        writer.WriteNumber(name, index);
    }

    private void Strings(string name, ImmutableArray<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
            writer.WriteStringValue(value);
        writer.WriteEndArray();
    }

    private void Each<T>(string name, ImmutableArray<T> items, Action<T> write)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            writer.WriteStartObject();
            write(item);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
