using System.Collections.Immutable;
using ContentLint.Text;

namespace ContentLint.Syntax.FrontMatter;

/// <summary>
/// Finds the comments of YAML: a <c>#</c> at the start of a line or behind white space, outside of scalars (YAML 1.2.2, section 6.6).
/// </summary>
internal static class YamlComments
{
    /// <summary>The comments, each to the end of its line.</summary>
    public static ImmutableArray<TextSpan> Find(SourceText source, TextSpan content, ContentNode? root)
    {
        var text = source.Text.AsSpan(0, content.End);
        if (text[content.Start..].IndexOf('#') < 0)
            return [];
        var scalars = Scalars(root);
        var next = 0;
        var comments = ImmutableArray.CreateBuilder<TextSpan>();
        for (var position = content.Start; position < content.End;)
        {
            while (next < scalars.Count && scalars[next].End <= position)
                next++;
            if (next < scalars.Count && scalars[next].Contains(position))
            {
                position = scalars[next].End;
                continue;
            }

            var isComment = text[position] == '#' && (position == content.Start || char.IsWhiteSpace(text[position - 1]));
            if (!isComment)
            {
                position++;
                continue;
            }

            var length = text[position..].IndexOfAny('\r', '\n');
            var end = length < 0 ? content.End : position + length;
            comments.Add(TextSpan.FromBounds(position, end));
            position = end;
        }

        return comments.ToImmutable();
    }

    private static List<TextSpan> Scalars(ContentNode? root)
    {
        var spans = new List<TextSpan>();
        var pending = new Stack<ContentNode>();
        if (root is not null)
            pending.Push(root);
        while (pending.TryPop(out var node))
        {
            switch (node)
            {
                case ScalarNode scalar when !scalar.Span.IsEmpty:
                    spans.Add(scalar.Span);
                    break;
                case MappingNode { Style: not CollectionStyle.Alias } mapping:
                    foreach (var entry in mapping.Entries)
                    {
                        pending.Push(entry.Key);
                        pending.Push(entry.Value);
                    }

                    break;
                case SequenceNode { Style: not CollectionStyle.Alias } sequence:
                    foreach (var item in sequence.Items)
                        pending.Push(item);
                    break;
            }
        }

        spans.Sort();
        return spans;
    }
}
