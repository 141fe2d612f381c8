using System.Collections.Immutable;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Syntax;
using ContentLint.Text;
using ContentLint.Workspace.Results;

namespace ContentLint.Workspace.Changes;

/// <summary>Keeps the findings that stand on changed lines.</summary>
internal static class ChangedLines
{
    /// <summary>
    /// The outcomes with the findings any line of which was added or changed. A finding about the front matter as a whole, such
    /// as a missing key, counts as standing on all of its lines. What could not be checked stays, and so does what the changes
    /// broke in files that did not change.
    /// </summary>
    public static ImmutableArray<FileOutcome> Restrict(ChangedFiles changes, ImmutableArray<FileOutcome> outcomes) =>

        [
            .. outcomes.Select(outcome => changes.Contains(outcome.Path) && outcome.Source is not null
                ? Restrict(changes, outcome, outcome.Source)
                : outcome)
        ];

    private static FileOutcome Restrict(ChangedFiles changes, FileOutcome outcome, SourceText source)
    {
        var lines = changes.LinesOf(outcome.Path);
        var frontMatter = new Lazy<int>(() => FrontMatterLines(source));
        return outcome with
        {
            Diagnostics = [.. outcome.Diagnostics.Where(IsKept)],
            Suppressed = [.. outcome.Suppressed.Where(suppressed => IsKept(suppressed.Diagnostic))],
        };

        bool IsKept(Diagnostic diagnostic)
        {
            if (diagnostic.Descriptor is { IsTool: true, DefaultSeverity: DiagnosticSeverity.Error })
                return true;
            var first = LineOf(source, diagnostic.Span.Start);
            var last = diagnostic.Span.IsEmpty ? first : LineOf(source, diagnostic.Span.End - 1);
            return last == 1 ? lines.TouchOrCut(1, frontMatter.Value) : lines.Touch(first, last);
        }
    }

    /// <summary>The line as git counts it: a lone carriage return ends none.</summary>
    private static int LineOf(SourceText source, int offset) => source.Text.AsSpan(0, offset).Count('\n') + 1;

    /// <summary>The last line of the front matter; 1 if there is none.</summary>
    private static int FrontMatterLines(SourceText source)
    {
        var kind = ContentKinds.Of(source.Path) ?? ContentKind.Markdown;
        return ContentParser.Parse(source, kind).FrontMatter is { ClosingFence: var fence } block
            ? LineOf(source, Math.Max(fence.End, block.Content.End))
            : 1;
    }
}
