using System.Collections.Immutable;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;
using ContentLint.Site.Resolving;

namespace ContentLint.Site.Generators.Hugo;

/// <summary>The themes and modules of a Hugo site, as far as they are among its files.</summary>
internal sealed class HugoThemes
{
    private static readonly string[] Places = ["themes", "_vendor"];
    private readonly ISiteFileSystem files;

    public HugoThemes(ISiteFileSystem files, string folder, GeneratorConfig config)
    {
        this.files = files;
        string[] imported = [.. config.All("theme").Concat(config.Every("module.imports.path"))];
        var themes = SitePath.Join(folder, "themes");
        var all = (files.List(themes)?.Folders ?? []).Select(theme => $"{themes}/{theme}").ToArray();
        var used = imported.Select(name => PlaceOf(folder, name)).ToArray();
        Statics =
        [
            .. all
            .Concat(imported.Select(path => SitePath.Normalize(folder, $"_vendor/{path}")).OfType<string>())
            .Select(static theme => new PublicFolder($"{theme}/static"))
        ];
        AreForeign = used.Any(place => place is null
            || GeneratorConfig.Read(files, HugoGenerator.ConfigPaths(files, place)).HasSection("module.mounts"));
        AreEmpty = all.Any(theme => files.List(theme) is { Files.Count: 0, Folders.Count: 0 });
        HaveContent = used.Any(place => place is not null && files.List($"{place}/content") is not null);
        HaveLinkHooks = all.Concat(used.OfType<string>()).Append(folder).Any(HasLinkHook);
    }

    /// <summary>Their files that are published as they are.</summary>
    public ImmutableArray<PublicFolder> Statics { get; }

    /// <summary>Whether one is not there, or brings its files in unusual folders.</summary>
    public bool AreForeign { get; }

    /// <summary>Whether one was not fetched.</summary>
    public bool AreEmpty { get; }

    /// <summary>Whether one brings pages.</summary>
    public bool HaveContent { get; }

    /// <summary>Whether a template of theirs or of the site writes the links of Markdown: https://gohugo.io/render-hooks/links/</summary>
    public bool HaveLinkHooks { get; }

    private string? PlaceOf(string folder, string name) => Places
        .Select(place => SitePath.Normalize(folder, $"{place}/{name}")).FirstOrDefault(place => place is not null
            && files.List(place) is not null);

    private bool HasLinkHook(string place)
    {
        var layouts = SitePath.Join(place, "layouts");
        return (files.List(layouts)?.Folders ?? []).Select(name => $"{layouts}/{name}").Append(layouts)
            .Any(folder => files.List($"{folder}/_markup")?.Files.Any(static name => name.StartsWith(
                "render-link", StringComparison.Ordinal)) == true);
    }
}
