using System.Collections.Immutable;
using ContentLint.Text;
using Tomlyn.Syntax;

namespace ContentLint.Syntax.FrontMatter;

/// <summary>Collects the comments of a TOML document from its trivia.</summary>
internal static class TomlComments
{
    /// <summary>The comments in the order of the file.</summary>
    public static ImmutableArray<TextSpan> Find(DocumentSyntax document, int offset)
    {
        var comments = new List<TextSpan>();
        var pending = new Stack<SyntaxNode>();
        pending.Push(document);
        while (pending.TryPop(out var node))
        {
            Collect(node.LeadingTrivia, comments, offset);
            Collect(node.TrailingTrivia, comments, offset);
            for (var i = 0; i < node.ChildrenCount; i++)
            {
                if (node.GetChild(i) is SyntaxNode child)
                    pending.Push(child);
            }
        }

        comments.Sort();
        return [.. comments];
    }

    private static void Collect(List<SyntaxTrivia>? trivia, List<TextSpan> comments, int offset)
    {
        foreach (var item in trivia ?? [])
        {
            if (item.Kind == TokenKind.Comment)
                comments.Add(new TextSpan(offset + item.Span.Offset, item.Span.Length));
        }
    }
}
