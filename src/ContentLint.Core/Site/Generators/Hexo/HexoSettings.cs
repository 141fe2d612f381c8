using System.Collections.Immutable;
using ContentLint.Files;
using ContentLint.Site.Profiles;

namespace ContentLint.Site.Generators.Hexo;

/// <summary>What Hexo's configuration says about the addresses of posts and pages: https://hexo.io/docs/configuration</summary>
internal sealed record HexoSettings
{
    /// <summary>The names of posts.</summary>
    public HexoPostName PostName { get; private init; } = new(":title.md");

    /// <summary>The category of a post that has none, as it stands in an address.</summary>
    public string DefaultCategory { get; private init; } = "uncategorized";

    /// <summary>Whether drafts are published too.</summary>
    public bool RendersDrafts { get; private init; }

    /// <summary>1 for lower and 2 for upper case in the addresses of categories; 0 to leave them.</summary>
    public string FilenameCase { get; private init; } = "0";

    /// <summary>Values of placeholders that a post does not give.</summary>
    public ImmutableDictionary<string, string> PermalinkDefaults { get; private init; } = ImmutableDictionary.Create<string, string>(
        StringComparer.Ordinal);

    /// <summary>Names of categories in addresses.</summary>
    public ImmutableDictionary<string, string> CategoryNames { get; private init; } = ImmutableDictionary.Create<string, string>(
        StringComparer.Ordinal);

    /// <summary>The files, from the folder of the sources, that become no pages but are published as they are.</summary>
    public ImmutableArray<GlobPattern> Copied { get; private init; } = [];

    /// <summary>The files, from the folder of the sources, that are left out.</summary>
    public ImmutableArray<GlobPattern> Excluded { get; private init; } = [];

    /// <summary>Whether a pattern of files cannot be read, so that nobody knows which pages are made.</summary>
    public bool HasUnknownPatterns { get; private init; }

    /// <summary>Reads the settings.</summary>
    public static HexoSettings Read(GeneratorConfig config)
    {
        var copied = Patterns(config.All("skip_render"), out var knowsCopied);
        var excluded = Patterns(config.All("exclude"), out var knowsExcluded);
        return new HexoSettings
        {
            PostName = new HexoPostName(config.One("new_post_name") ?? ":title.md"),
            DefaultCategory = config.One("default_category") ?? "uncategorized",
            RendersDrafts = config.Flag("render_drafts") ?? false,
            FilenameCase = config.One("filename_case") ?? "0",
            PermalinkDefaults = Section(config, "permalink_defaults."),
            CategoryNames = Section(config, "category_map."),
            Copied = copied,
            Excluded = excluded,
            HasUnknownPatterns = !knowsCopied || !knowsExcluded || !config.All("ignore").IsEmpty,
        };
    }

    /// <summary>Adds all of it to a hash.</summary>
    public void AddTo(HashedParts parts)
    {
        parts.Add(PostName.Pattern).Add(DefaultCategory).Add(RendersDrafts).Add(FilenameCase).Add(HasUnknownPatterns)
            .Add([.. Copied.Select(static pattern => pattern.Text)]).Add([.. Excluded.Select(static pattern => pattern.Text)])
            .Add(PermalinkDefaults).Add(CategoryNames);
    }

    private static ImmutableDictionary<string, string> Section(GeneratorConfig config, string prefix) =>
        config.Keys
            .Where(key => key.StartsWith(prefix, StringComparison.Ordinal) && config.One(key) is not null)
            .ToImmutableDictionary(key => key[prefix.Length..], key => config.One(key)!, StringComparer.Ordinal);

    /// <summary>A pattern without a slash means a file right in the folder, not one at any depth.</summary>
    private static ImmutableArray<GlobPattern> Patterns(ImmutableArray<string> texts, out bool areKnown)
    {
        areKnown = true;
        var patterns = ImmutableArray.CreateBuilder<GlobPattern>();
        foreach (var text in texts)
        {
            if (text.AsSpan().IndexOfAny("()!+") < 0 && GlobPattern.TryParse("/" + text, out var pattern, out _))
                patterns.Add(pattern);
            else
                areKnown = false;
        }

        return patterns.ToImmutable();
    }
}
