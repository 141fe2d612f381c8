using ContentLint.Diagnostics;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Rules.FrontMatter;

/// <summary>Renames a key of a mapping, and keeps its quotes.</summary>
internal static class KeyRename
{
    /// <summary>
    /// The fix; null where the name is taken, or where the key stands in several places, as the name of a TOML table can.
    /// </summary>
    /// <param name="source">The file.</param>
    /// <param name="block">Its front matter.</param>
    /// <param name="path">JSON Pointer to the mapping.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="name">The new name.</param>
    /// <param name="safety">Whether it is a guess.</param>
    public static CodeFix? Find(SourceText source, FrontMatterBlock block, string path, MappingEntry entry, string name, FixSafety safety)
    {
        if (InstancePointer.Find(block.Root, path) is not MappingNode { Style: not CollectionStyle.Alias } mapping
            || mapping.Find(name) is not null)
            return null;
        if (ScalarText.ReplaceKey(source, block, entry.Key, name) is not { } change)
            return null;
        return FixTrial.After(source, block, [change]) is { } after
            && InstancePointer.Find(after.Root, path) is MappingNode renamed
            && renamed.Entries.Length == mapping.Entries.Length
            && renamed.Find(entry.Key.Value) is null
            && renamed[name] is { } value && FixTrial.IsSame(entry.Value, value)
            ? new CodeFix($"Rename the key to '{name}'", safety, [change])
            : null;
    }
}
