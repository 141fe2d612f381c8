using ContentLint.Text;

namespace ContentLint.Syntax.FrontMatter;

/// <summary>
/// Finds tabs in the indentation of keys and list items. No parser of a generator takes them, and YamlDotNet takes some.
/// </summary>
/// <param name="text">The text, as written.</param>
/// <param name="offset">Where it starts in the file.</param>
/// <param name="dialect">The parser to follow.</param>
internal sealed class IndentingTabs(string text, int offset, YamlDialect dialect)
{
    /// <summary>The first tab that is refused; null if there is none.</summary>
    public TextSpan? Find(ContentNode? root)
    {
        if (root is null || !text.Contains('\t', StringComparison.Ordinal))
            return null;
        var pending = new Stack<ContentNode>([root]);
        TextSpan? first = null;
        while (pending.TryPop(out var node))
        {
            foreach (var (start, child) in Children(node))
            {
                pending.Push(child);
                if (start is { } position && TabBefore(position - offset) is { } tab && (first is not { } other || tab.Start < other.Start))
                    first = tab;
            }
        }

        return first;
    }

    /// <summary>The nodes of a block collection, each with the start of what must not have a tab before it; null where it may.</summary>
    private IEnumerable<(int? Start, ContentNode Child)> Children(ContentNode node) => node switch
    {
        MappingNode { Style: CollectionStyle.Block } mapping => mapping.Entries
            .Where(static entry => entry.MergedFrom is null && entry.CollectionKey is null)
            .Select(static entry => ((int?)entry.Key.Span.Start, entry.Value)),
        SequenceNode { Style: CollectionStyle.Block } list => list.Items
            .Select(item => (StartAfterDash(item), item)),
        _ => [],
    };

    /// <summary>After the dash of an item js-yaml takes a tab, libyaml does not.</summary>
    private int? StartAfterDash(ContentNode item) =>
        item is ScalarNode { Span.IsEmpty: false } && dialect is YamlDialect.Psych or YamlDialect.GoYaml ? item.Span.Start : null;

    private TextSpan? TabBefore(int position)
    {
        if (position <= 0 || position > text.Length)
            return null;
        var lineStart = text.AsSpan(0, position).LastIndexOfAny('\r', '\n') + 1;
        var indentation = text.AsSpan(lineStart, position - lineStart);
        if (indentation.IndexOfAnyExcept(" \t-?") >= 0)
            return null;
        var skipped = dialect == YamlDialect.Hexo && lineStart > 0 ? indentation.Length - indentation.TrimStart('\t').Length : 0;
        var tab = indentation[skipped..].IndexOf('\t');
        return tab < 0 ? null : new TextSpan(offset + lineStart + skipped + tab, 1);
    }
}
