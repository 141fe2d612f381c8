using System.Collections.Immutable;
using ContentLint.Site.FileSystem;
using ContentLint.Syntax.Data;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Site.Profiles;

/// <summary>
/// What a generator's own configuration says, as far as it is plain data: values by the path of their keys, in lower case.
/// </summary>
internal sealed class GeneratorConfig
{
    private const int MaximumDepth = 12;
    private readonly Dictionary<string, ImmutableArray<string>> values = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ImmutableArray<MappingNode>> mappings = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ImmutableArray<string>> every = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether any file was read.</summary>
    public bool IsRead { get; private set; }

    /// <summary>The paths of all keys that have a value.</summary>
    public IEnumerable<string> Keys => values.Keys;

    /// <summary>The configuration in files of data; an empty one if none can be read.</summary>
    public static GeneratorConfig Read(ISiteFileSystem files, params IEnumerable<string> paths)
    {
        var config = new GeneratorConfig();
        foreach (var path in paths)
        {
            if (files.ReadText(path) is { } text)
                config.Add(path, text, SectionOf(path));
        }

        return config;
    }

    /// <summary>The first file of a folder that a test picks, relative to the root; none if there is no such file.</summary>
    public static ImmutableArray<string> Paths(ISiteFileSystem files, string folder, Func<string, bool> isWanted) =>

        [
            .. (files.List(folder)?.Files ?? [])
            .Where(isWanted)
            .Order(StringComparer.Ordinal)
            .Take(1)
            .Select(name => SitePath.Join(folder, name))
        ];

    /// <summary>The values of a key: one, or the items of a list.</summary>
    public ImmutableArray<string> All(string key) => values.GetValueOrDefault(key, []);

    /// <summary>The values that a key has in any item of a list, such as <c>imports.path</c> in a list of imports.</summary>
    public ImmutableArray<string> Every(string key) => every.GetValueOrDefault(key, []);

    /// <summary>The items of a list that are mappings; none if the key has no list.</summary>
    public ImmutableArray<MappingNode> Mappings(string key) => mappings.GetValueOrDefault(key, []);

    /// <summary>The value of a key; null if there is none or more than one.</summary>
    public string? One(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (All(key) is [var only])
                return only;
        }

        return null;
    }

    /// <summary>true or false; null if the key has another value or none.</summary>
    public bool? Flag(string key) => One(key)?.ToLowerInvariant() switch { "true" => true, "false" => false, _ => null };

    /// <summary>Whether anything is said beneath a key.</summary>
    public bool HasSection(string key) => values.Keys.Any(name => name.StartsWith(key + ".", StringComparison.OrdinalIgnoreCase));

    private static string SectionOf(string path)
    {
        // Hugo's config/_default/menus.toml holds what stands under [menus], and so does the one for an environment.
        var name = SitePath.WithoutExtension(SitePath.NameOf(path));
        return SitePath.NameOf(SitePath.FolderOf(SitePath.FolderOf(path))) == "config" && name is not ("hugo" or "config") ? name : "";
    }

    private void Add(string path, string text, string section)
    {
        IsRead = true;
        if (DataReader.FormatOf(path) is { } format)
            Add(DataReader.ReadValue(new SourceText(text, path), format).Root, section, 0);
    }

    private void Add(ContentNode? node, string key, int depth)
    {
        if (depth > MaximumDepth)
            return;
        switch (node)
        {
            case MappingNode mapping:
                foreach (var entry in mapping.Entries)
                    Add(entry.Value, key.Length == 0 ? entry.Key.Value : $"{key}.{entry.Key.Value}", depth + 1);
                break;
            case SequenceNode sequence:
                mappings[key] = [.. sequence.Items.OfType<MappingNode>()];
                values[key] = [.. sequence.Items.OfType<ScalarNode>().Select(item => item.Value)];
                foreach (var item in sequence.Items)
                {
                    if (item is MappingNode)
                        Add(item, key, depth + 1);
                }

                break;
            case ScalarNode { Kind: not ScalarKind.Null } scalar:
                values[key] = [scalar.Value];
                every[key] = every.GetValueOrDefault(key, []).Add(scalar.Value);
                break;
        }
    }
}
