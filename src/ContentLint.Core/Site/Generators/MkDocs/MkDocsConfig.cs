using System.Collections.Immutable;
using ContentLint.Site.FileSystem;
using ContentLint.Syntax.Data;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Site.Generators.MkDocs;

/// <summary>What <c>mkdocs.yml</c> says, and the files that it inherits from.</summary>
internal sealed class MkDocsConfig
{
    private const int MostFiles = 8;
    private readonly List<(MappingNode Root, string Text)> layers = [];

    private MkDocsConfig()
    {
    }

    /// <summary>The files that were read, the most specific first.</summary>
    public ImmutableArray<string> Paths { get; private set; } = [];

    /// <summary>Whether all of them could be read.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>Reads a configuration.</summary>
    /// <param name="files">The files.</param>
    /// <param name="path">The file.</param>
    public static MkDocsConfig Read(ISiteFileSystem files, string path)
    {
        var config = new MkDocsConfig();
        for (string? next = path; next is not null; next = config.Parent(next))
        {
            if (config.Paths.Length == MostFiles
                || files.ReadText(next) is not { } text
                || DataReader.ReadValue(new SourceText(text, next), DataFormat.Yaml).Root is not MappingNode root)
            {
                config.IsComplete = false;
                break;
            }

            config.Paths = config.Paths.Add(next);
            config.layers.Add((root, text));
        }

        return config;
    }

    /// <summary>The value of a setting, from the most specific file that has it; null if it is not set.</summary>
    public ContentNode? this[string key] =>
        layers.Select(layer => layer.Root[key]).FirstOrDefault(static value => value is not (null or ScalarNode { Kind: ScalarKind.Null }));

    /// <summary>A text; null if the setting is missing, is no text, or is taken from the environment.</summary>
    public string? Text(string key) => this[key] is ScalarNode scalar && !IsComputed(scalar) ? scalar.Value : null;

    /// <summary>A flag; null if the setting is missing or is taken from the environment.</summary>
    public bool? Flag(string key) => FlagOf(this[key]);

    /// <summary>A flag; null if it is none or is taken from the environment.</summary>
    public bool? FlagOf(ContentNode? value) => value is ScalarNode { Kind: ScalarKind.Boolean } flag && !IsComputed(flag)
        ? flag.Canonical.Equals("true", StringComparison.OrdinalIgnoreCase)
        : null;

    /// <summary>Whether the environment or code decides about a setting (<c>!ENV</c>).</summary>
    public bool IsComputed(string key) => this[key] is { } value && IsComputed(value);

    /// <summary>Whether the environment or code decides about a value: it has a tag.</summary>
    public bool IsComputed(ContentNode value) => TagOf(value) is not null;

    /// <summary>The tag in front of a value: <c>!ENV</c>, <c>!!python/name:pymdownx.slugs.uslugify</c>; null for none.</summary>
    public string? TagOf(ContentNode value)
    {
        if (layers.Find(layer => Holds(layer.Root, value)) is not { Text: { } text })
            return null;
        var before = text.AsSpan(0, Math.Min(value.Span.Start, text.Length)).TrimEnd();
        var word = before[(before.LastIndexOfAny(" \t\r\n") + 1)..];
        return word.StartsWith("!") ? word.ToString() : null;
    }

    /// <summary>
    /// The entries of <c>plugins</c> or <c>markdown_extensions</c> with their options: a list of names and of mappings with one key, or a
    /// mapping. Those of inherited mappings count too.
    /// </summary>
    public IEnumerable<(string Name, MappingNode? Options)> Named(string key)
    {
        foreach (var (root, _) in layers)
        {
            switch (root[key])
            {
                case SequenceNode list:
                    foreach (var item in list.Items)
                    {
                        if (item is ScalarNode name)
                            yield return (name.Value, null);
                        else if (item is MappingNode { Entries: [var entry, ..] })
                            yield return (entry.Key.Value, entry.Value as MappingNode);
                    }

                    yield break;
                case MappingNode mapping:
                    foreach (var entry in mapping.Entries)
                        yield return (entry.Key.Value, entry.Value as MappingNode);
                    break;
            }
        }
    }

    private string? Parent(string path) =>
        layers[^1].Root["INHERIT"] is ScalarNode { Value.Length: > 0 } parent
            ? SitePath.Normalize(SitePath.FolderOf(path), parent.Value) ?? ""
            : null;

    /// <summary>Whether a value is one of a mapping, at whatever depth.</summary>
    private static bool Holds(ContentNode root, ContentNode value) => ReferenceEquals(root, value) || root switch
    {
        MappingNode mapping => mapping.Entries.Any(entry => Holds(entry.Value, value)),
        SequenceNode sequence => sequence.Items.Any(item => Holds(item, value)),
        _ => false,
    };
}
