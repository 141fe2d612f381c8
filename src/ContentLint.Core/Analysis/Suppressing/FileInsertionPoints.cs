using System.Collections.Immutable;
using ContentLint.Files;
using ContentLint.Syntax;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Analysis.Suppressing;

/// <summary>Places for a directive about the whole file, the one that disturbs least first.</summary>
internal static class FileInsertionPoints
{
    /// <summary>The placements to try.</summary>
    public static IEnumerable<Placement> For(ContentDocument document, string[] rules, string? reason)
    {
        if (ExistingDirectives.ExtendForFile(document, rules) is { } extended)
            yield return extended;
        var source = document.Source;
        if (document.FrontMatter is { IsReadable: true } frontMatter)
        {
            if (frontMatter.Format == FrontMatterFormat.Json)
            {
                if (JsonKey(source, frontMatter, rules, reason) is { } key)
                    yield return key;
            }
            else if (!frontMatter.ClosingFence.IsEmpty)
            {
                yield return Placement.Insert(
                    frontMatter.ClosingFence.Start,
                    new DirectiveText(CommentSyntax.Hash, reason).DisableFile(rules) + frontMatter.NewLineIn(source));
            }
        }

        var comment = new DirectiveText(
            document.Kind == ContentKind.Mdx ? CommentSyntax.Mdx : CommentSyntax.Html, reason).DisableFile(rules);
        yield return AtTheEnd(source, comment);
        if (document.Kind != ContentKind.Html)
            yield return Placement.Insert(document.Body.Start, comment + source.NewLine + source.NewLine);
    }

    private static Placement AtTheEnd(SourceText source, string comment)
    {
        var newLine = source.NewLine;
        return source.GetLineStart(source.Length) == source.Length
            ? Placement.Insert(source.Length, newLine + comment + newLine)
            : Placement.Insert(source.Length, newLine + newLine + comment);
    }

    /// <summary>JSON has no comments: the key, as the first one, laid out as the first one is.</summary>
    private static Placement? JsonKey(SourceText source, FrontMatterBlock frontMatter, string[] rules, string? reason)
    {
        if (frontMatter.Mapping is not { Entries: [var first, ..] entries } root)
            return null;
        if (root.Find(FrontMatterSuppression.Key) is { } present)
            return present.Value is MappingNode settings && settings.Find(FrontMatterSuppression.DisableKey) is { Value: var list }
                ? InList(list, rules, reason)
                : null;
        var between = source.ToString(TextSpan.FromBounds(root.Span.Start + 1, first.Key.Span.Start));
        var named = reason is null
            ? $"[{string.Join(", ", rules.Select(JsonQuote.Of))}]"
            : $"{{{string.Join(", ", rules.Select(rule => Named(rule, reason)))}}}";
        return Placement.Insert(
            first.Key.Span.Start,
            $"{JsonQuote.Of(FrontMatterSuppression.Key)}: {{{JsonQuote.Of(FrontMatterSuppression.DisableKey)}: "
                + $"{named}}},{(between.Length == 0 ? " " : between)}");
    }

    private static Placement? InList(ContentNode list, string[] rules, string? reason) => list switch
    {
        SequenceNode { Items: [.., var last] } =>
            Placement.Insert(last.Span.End, string.Concat(rules.Select(static rule => $", {JsonQuote.Of(rule)}"))),
        MappingNode { Entries: [.., var last] } =>
            Placement.Insert(last.Span.End, string.Concat(rules.Select(rule => $", {Named(rule, reason ?? "")}"))),
        _ => null,
    };

    private static string Named(string rule, string reason) => $"{JsonQuote.Of(rule)}: {JsonQuote.Of(reason)}";
}
