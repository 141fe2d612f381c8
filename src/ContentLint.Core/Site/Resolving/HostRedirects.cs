using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;

namespace ContentLint.Site.Resolving;

/// <summary>
/// The addresses that the host of a site leads on from: <c>_redirects</c> of Netlify and Cloudflare Pages, <c>netlify.toml</c>,
/// <c>vercel.json</c>, <c>firebase.json</c> and <c>staticwebapp.config.json</c>.
/// </summary>
internal sealed class HostRedirects
{
    private static readonly (string File, string[] Keys)[] Configurations =
    [
        ("netlify.toml", ["redirects.from"]),
        ("vercel.json", ["redirects.source", "rewrites.source"]),
        ("firebase.json", ["hosting.redirects.source", "hosting.rewrites.source"]),
        ("staticwebapp.config.json", ["routes.route"]),
    ];

    private readonly HashSet<string> paths = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> starts = [];

    private HostRedirects()
    {
    }

    /// <summary>Reads the redirects of a site.</summary>
    public static HostRedirects Read(ISiteFileSystem files, SiteProfile profile)
    {
        var redirects = new HostRedirects();
        string[] folders =
        [
            .. new[] { "", profile.Folder }
            .Concat(profile.PublicFolders.IsDefault
                ? []
                : profile.PublicFolders.Where(static folder => folder.Prefix.Length == 0).Select(static folder => folder.Folder))
            .Distinct(StringComparer.Ordinal)
        ];
        foreach (var folder in folders)
        {
            if (files.ReadText(SitePath.Join(folder, "_redirects")) is { } lines)
            {
                redirects.AreKnown = true;
                foreach (var line in lines.Split('\n'))
                    redirects.AddLine(line);
            }

            foreach (var (name, keys) in Configurations)
            {
                var path = SitePath.Join(folder, name);
                if (!files.HasFile(path))
                    continue;
                redirects.AreKnown = true;
                var config = GeneratorConfig.Read(files, path);
                foreach (var from in keys.SelectMany(key => config.Every(key)))
                    redirects.Add(from);
            }
        }

        return redirects;
    }

    /// <summary>Whether the site has a file that says which redirects its host makes.</summary>
    public bool AreKnown { get; private set; }

    /// <summary>Whether the host leads on from a path.</summary>
    /// <param name="path">The path behind the slash that every path starts with.</param>
    public bool Hold(string path)
    {
        var trimmed = path.TrimEnd('/');
        return paths.Contains(trimmed)
            || starts.Exists(start => trimmed.StartsWith(start, StringComparison.OrdinalIgnoreCase) || start == trimmed + "/");
    }

    /// <summary>A line is an address, where it leads, and a status; that of a page for what is not there leads nowhere.</summary>
    private void AddLine(string line)
    {
        var words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words is [['/', ..] from, _, ..] && !words.Any(static word => word.TrimEnd('!') is "404" or "410"))
            Add(from);
    }

    /// <summary>From a placeholder on, any path may follow; one at the very start says nothing about single addresses.</summary>
    private void Add(string from)
    {
        if (from is not ['/', ..])
            return;
        var hole = from.AsSpan().IndexOfAny(":*({");
        if (hole < 0)
            paths.Add(from.Trim('/'));
        else if (hole > 1)
            starts.Add(from[1..hole]);
    }
}
