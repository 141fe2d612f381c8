using System.Collections.Immutable;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;
using ContentLint.Syntax.FrontMatter;

namespace ContentLint.Site.Generators.Hugo;

/// <summary>
/// The folders that a Hugo site takes its parts from, where they are not the usual ones: https://gohugo.io/configuration/module/#mounts
/// </summary>
internal sealed class HugoMounts
{
    private readonly ImmutableArray<(string? Source, string? Target, string? Language)> all = [];

    public HugoMounts(GeneratorConfig config, string folder)
    {
        HaveFilters = config.Keys.Any(static key => key.StartsWith("module.mounts.", StringComparison.OrdinalIgnoreCase)
            && (key.EndsWith("files", StringComparison.OrdinalIgnoreCase)));
        var mounts = config.Mappings("module.mounts");
        // Several files of the configuration may have mounts, of which only the last are listed.
        AreUnread = config.Every("module.mounts.source").Length != mounts.Length
            || config.Every("module.mounts.target").Length != mounts.Length;
        if (AreUnread)
            return;
        all =
        [
            .. mounts.Select(mount => (
                SitePath.Normalize(folder, TextOf(mount, "source") ?? ""),
                SitePath.Normalize("", TextOf(mount, "target") ?? ""),
                TextOf(mount, "lang")?.ToLowerInvariant()))
        ];
        Statics = [.. Below("static").Select(static mount => mount.Folder)];
        Contents = [.. Below("content").Select(static mount => mount.Folder)];
    }

    /// <summary>Whether the mounts could not be told.</summary>
    public bool AreUnread { get; }

    /// <summary>Whether patterns leave out some of the files.</summary>
    public bool HaveFilters { get; }

    /// <summary>The folders whose files are published as they are.</summary>
    public ImmutableArray<PublicFolder> Statics { get; } = [];

    /// <summary>The folders of pages, at their paths below the language.</summary>
    public ImmutableArray<PublicFolder> Contents { get; } = [];

    /// <summary>The folders of pages at the paths of their languages; null if a mount has a language that the site does not have.</summary>
    /// <param name="prefixes">The paths of the languages.</param>
    /// <param name="ofDefault">The path of the default language.</param>
    public ImmutableArray<PublicFolder>? ContentsOf(IReadOnlyDictionary<string, string> prefixes, string ofDefault)
    {
        var contents = ImmutableArray.CreateBuilder<PublicFolder>();
        foreach (var (folder, language) in Below("content"))
        {
            var prefix = ofDefault;
            if (language is not null && !prefixes.TryGetValue(language, out prefix!))
                return null;
            contents.Add(folder with { Prefix = SitePath.Join(prefix, folder.Prefix) });
        }

        return contents.ToImmutable();
    }

    private IEnumerable<(PublicFolder Folder, string? Language)> Below(string component)
    {
        foreach (var (source, target, language) in all)
        {
            if (source is not null && target is not null && (target == component || SitePath.Beneath(target, component) is not null))
                yield return (new PublicFolder(source, target == component ? "" : target[(component.Length + 1)..]), language);
        }
    }

    private static string? TextOf(MappingNode mount, string key) =>
        mount.Entries.FirstOrDefault(entry => entry.Key.Value.Equals(key, StringComparison.OrdinalIgnoreCase))?.Value is ScalarNode scalar
            ? scalar.Value
            : null;
}
