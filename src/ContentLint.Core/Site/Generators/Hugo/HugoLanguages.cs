using System.Collections.Immutable;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;

namespace ContentLint.Site.Generators.Hugo;

/// <summary>
/// The languages of a Hugo site: each has a folder of content or an ending of its own, and a path that it is published below.
/// </summary>
/// <param name="config">Hugo's configuration.</param>
internal sealed class HugoLanguages(GeneratorConfig config)
{
    private const string Section = "languages.";

    /// <summary>The languages, in lower case as in URLs.</summary>
    public ImmutableArray<string> Names { get; } =

        [
            .. config.Keys
            .Where(key => key.StartsWith(Section, StringComparison.OrdinalIgnoreCase))
            .Select(key => key.Split('.')[1].ToLowerInvariant())
            .Distinct(StringComparer.Ordinal)
        ];

    private string Default => (config.One("defaultContentLanguage") ?? "en").ToLowerInvariant();

    /// <summary>The paths that the languages are published below, by their names.</summary>
    public ImmutableDictionary<string, string> Prefixes =>
        Names.ToImmutableDictionary(
            name => name,
            name => name == Default && config.Flag("defaultContentLanguageInSubdir") != true ? "" : name,
            StringComparer.Ordinal);

    /// <summary>The path of the language of pages that name none.</summary>
    public string DefaultPrefix => Prefixes.GetValueOrDefault(Default, "");

    /// <summary>Whether languages have addresses of their own, so that each is a site by itself.</summary>
    public bool HaveOwnHosts => Names.Any(name => config.One($"{Section}{name}.baseURL") is not null);

    /// <summary>The folders of content, at the paths of the other languages: those show files that they do not have themselves.</summary>
    /// <param name="folder">The folder that Hugo runs in.</param>
    /// <param name="content">The folder for all.</param>
    public IEnumerable<PublicFolder> Shared(string folder, string content) =>
        Folders(folder, content).Select(static own => own.Folder).Distinct(StringComparer.Ordinal)
        .SelectMany(own => Prefixes.Values
        .Append("")
        .Distinct(StringComparer.Ordinal)
        .Select(prefix => new PublicFolder(own, prefix) { IsUncertain = true }))
        .Where(shared => Names.Length > 1 && (shared.Prefix.Length > 0 || shared.Folder != content));

    /// <summary>The folders of content: one for each language that has its own, or the one for all.</summary>
    /// <param name="folder">The folder that Hugo runs in.</param>
    /// <param name="content">The folder for all.</param>
    public ImmutableArray<PublicFolder> Folders(string folder, string content)
    {
        var prefixes = Prefixes;
        var own = Names
            .Select(name => (Name: name, Folder: SitePath.Normalize(folder, config.One($"{Section}{name}.contentDir") ?? content)))
            .ToArray();
        // Without a folder of its own, a language is told by the ending of a page's name.
        return Array.Exists(own, language => language.Folder != content)
            ? [
                .. own
                .Where(language => language.Folder is not null)
                .Select(language => new PublicFolder(language.Folder!, prefixes[language.Name]))
            ]
            : [new PublicFolder(content, prefixes.GetValueOrDefault(Default, ""))];
    }
}
