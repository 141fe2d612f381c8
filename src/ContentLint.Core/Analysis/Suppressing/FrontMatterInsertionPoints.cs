using ContentLint.Diagnostics;
using ContentLint.Syntax;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Analysis.Suppressing;

/// <summary>Places in YAML and TOML front matter: on a line of its own, but not inside of a value that goes over several lines.</summary>
internal static class FrontMatterInsertionPoints
{
    /// <summary>Placements for the findings in the data; none in JSON, which has no comments.</summary>
    public static IEnumerable<Placement> For(ContentDocument document, IEnumerable<Diagnostic> findings, string? reason)
    {
        if (document.FrontMatter is not { IsReadable: true, Format: not FrontMatterFormat.Json } frontMatter)
            return [];
        var unsplittable = new UnsplittableLines(LongValues(document.Source, frontMatter.Root));
        var inside = findings.Where(finding => finding.Span.Start >= frontMatter.Content.Start
            && finding.Span.Start < frontMatter.Content.End);
        var directives = new DirectiveText(CommentSyntax.Hash, reason);
        return new LineInsertionPoints(document.Source, frontMatter.Content, unsplittable, directives).For(inside);
    }

    private static IEnumerable<TextSpan> LongValues(SourceText source, ContentNode? root)
    {
        var pending = new Stack<ContentNode>();
        if (root is not null)
            pending.Push(root);
        while (pending.TryPop(out var node))
        {
            if (node is ScalarNode or MappingNode { Style: CollectionStyle.Flow } or SequenceNode { Style: CollectionStyle.Flow }
                && source.AsSpan(node.Span).IndexOfAny('\r', '\n') >= 0)
                yield return node.Span;
            foreach (var child in ChildrenOf(node))
                pending.Push(child);
        }
    }

    private static IEnumerable<ContentNode> ChildrenOf(ContentNode node) => node switch
    {
        MappingNode { Style: not CollectionStyle.Alias } mapping =>
            mapping.Entries.SelectMany(static entry => new[] { entry.Key, entry.Value }),
        SequenceNode { Style: not CollectionStyle.Alias } sequence => sequence.Items,
        _ => [],
    };
}
