namespace ContentLint.Syntax.FrontMatter;

/// <summary>The strings of front matter with the keys that they stand under.</summary>
public static class FrontMatterScalars
{
    /// <summary>All that are written where they count: what an alias repeats is left out. In the order of the file.</summary>
    /// <param name="root">The front matter's root, or null.</param>
    public static IEnumerable<(string Key, ScalarNode Scalar)> Of(ContentNode? root)
    {
        var pending = new Stack<(string Key, ContentNode Node)>();
        if (root is not null)
            pending.Push(("", root));
        while (pending.TryPop(out var entry))
        {
            switch (entry.Node)
            {
                case ScalarNode { Kind: ScalarKind.String } scalar:
                    yield return (entry.Key, scalar);
                    break;
                case MappingNode { Style: not CollectionStyle.Alias } mapping:
                    foreach (var written in mapping.Entries.Where(static entry => !entry.IsRepeated).Reverse())
                        pending.Push((written.Key.Value, written.Value));
                    break;
                case SequenceNode { Style: not CollectionStyle.Alias } sequence:
                    for (var i = sequence.Items.Length - 1; i >= 0; i--)
                        pending.Push((entry.Key, sequence.Items[i]));
                    break;
            }
        }
    }
}
