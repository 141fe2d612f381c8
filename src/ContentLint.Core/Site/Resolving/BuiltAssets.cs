using System.Collections.Frozen;
using System.Collections.Immutable;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;

namespace ContentLint.Site.Resolving;

/// <summary>Tells whether a build may make a style sheet, script or the like that is not among the files of the site.</summary>
/// <param name="files">The site's files.</param>
/// <param name="profile">How it is published.</param>
internal sealed class BuiltAssets(ISiteFileSystem files, SiteProfile profile)
{
    private const int MaximumDepth = 64;

    private static readonly FrozenSet<string> Sources = FrozenSet.ToFrozenSet(
        [
            ".scss", ".sass", ".less", ".styl", ".stylus", ".pcss", ".postcss", ".ts", ".tsx", ".jsx", ".mts", ".coffee", ".liquid", ".njk",
            ".ejs", ".erb", ".jinja", ".j2", ".hbs", ".pug", ".tmpl", ".11ty", ".elm", ".vue", ".svelte", ".php",
        ],
        StringComparer.OrdinalIgnoreCase);

    private static readonly ImmutableArray<string> Tools =
    [
        "gulpfile", "gruntfile", "webpack", "rollup.config", "vite.config", "esbuild", "makefile", "rakefile", "justfile",
        "tailwind.config", "postcss.config", "brunch-config", "mix-manifest",
    ];

    private static readonly ImmutableArray<string> Packages =
    [
        "sass", "node-sass", "less", "stylus", "postcss", "webpack", "esbuild", "rollup", "vite", "parcel", "gulp", "grunt", "tailwindcss",
        "browserify", "typescript", "@babel/core", "terser", "uglify-js", "laravel-mix",
    ];

    private readonly Lazy<bool> hasBuildTool = new(() => HasBuildTool(files, profile));
    private readonly Lazy<FrozenSet<string>> stems = new(() => NamesBeneath(files)
        .Where(static name => Sources.Contains(Path.GetExtension(name)))
        .Select(static path => StemOf(path))
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase));

    /// <summary>Whether one may: there is a source with the same name, or a build tool that can make any file.</summary>
    /// <param name="path">The path that is not there.</param>
    public bool MayMake(string path) =>
        path.Contains(".min.", StringComparison.OrdinalIgnoreCase) || hasBuildTool.Value || stems.Value.Contains(StemOf(path));

    private static bool HasBuildTool(ISiteFileSystem files, SiteProfile profile)
    {
        if (NamedThemes.AreForeign(files, profile) || UncertainRegions.EmptyTheme(files, profile) is not null)
            return true;
        ImmutableArray<string> folders = profile.Folder.Length == 0 ? [""] : ["", profile.Folder];
        return folders.Any(folder => (files.List(folder)?.Files ?? []).Any(IsTool) || UsesPackages(files, folder, profile));
    }

    private static bool UsesPackages(ISiteFileSystem files, string folder, SiteProfile profile)
    {
        var text = files.ReadText(SitePath.Join(folder, "package.json"));
        // What a script of an unknown site builds, nobody knows.
        if (!profile.HasGenerator && text?.Contains("\"build", StringComparison.Ordinal) == true)
            return true;
        var dependencies = PackageDependencies.Read(text);
        return Packages.Any(dependencies.Contains);
    }

    private static IEnumerable<string> NamesBeneath(ISiteFileSystem files)
    {
        var pending = new Stack<(string Folder, int Depth)>([("", 0)]);
        while (pending.TryPop(out var entry))
        {
            if (files.List(entry.Folder) is not { } listing)
                continue;
            foreach (var name in listing.Files)
                yield return name;
            foreach (var name in listing.Folders)
            {
                if (!name.StartsWith('.') && name != "node_modules" && entry.Depth < MaximumDepth)
                    pending.Push((SitePath.Join(entry.Folder, name), entry.Depth + 1));
            }
        }
    }

    private static bool IsTool(string name) => Tools.Any(tool => name.StartsWith(tool, StringComparison.OrdinalIgnoreCase));

    private static string StemOf(string path)
    {
        var name = SitePath.NameOf(path).TrimStart('_');
        var end = name.IndexOf('.', StringComparison.Ordinal);
        return end < 0 ? name : name[..end];
    }
}
