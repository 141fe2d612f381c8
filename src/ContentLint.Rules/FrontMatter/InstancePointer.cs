using System.Globalization;
using ContentLint.Syntax.FrontMatter;

namespace ContentLint.Rules.FrontMatter;

/// <summary>Follows a JSON Pointer (RFC 6901) through front matter.</summary>
internal static class InstancePointer
{
    /// <summary>The value that it leads to; null if there is none, or if the way leads through an alias.</summary>
    public static ContentNode? Find(ContentNode? root, string pointer)
    {
        var node = root;
        foreach (var token in pointer.Split('/').Skip(1))
        {
            node = node switch
            {
                MappingNode { Style: not CollectionStyle.Alias } mapping =>
                    mapping[token.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)],
                SequenceNode { Style: not CollectionStyle.Alias } list when Index(token) is { } index && index < list.Items.Length =>
                    list.Items[index],
                _ => null,
            };
        }

        return node;
    }

    /// <summary>The list that a pointer to one of its items leads to, and the item's index.</summary>
    public static (SequenceNode List, int Index)? FindItem(ContentNode? root, string pointer)
    {
        var last = pointer.LastIndexOf('/');
        return last >= 0
            && Index(pointer[(last + 1)..]) is { } index
            && Find(root, pointer[..last]) is SequenceNode { Style: not CollectionStyle.Alias } list
            && index < list.Items.Length
            ? (list, index)
            : null;
    }

    private static int? Index(string token) =>
        int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : null;
}
