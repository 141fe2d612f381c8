using ContentLint.Files;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Pages;
using ContentLint.Site.Profiles;

namespace ContentLint.Site.Generators.Eleventy;

/// <summary>Eleventy: every template by its path, or at the permalink that its front matter gives it.</summary>
/// <param name="profile">How the site is made.</param>
/// <param name="files">The site's files.</param>
internal sealed class EleventyAddresses(EleventyProfile profile, ISiteFileSystem files) : PageAddresses(profile)
{
    private readonly Lazy<HashSet<string>> placed = new(() => EleventyData.Placed(files, profile));

    public override IReadOnlyList<string> TemplateExtensions =>
        [".njk", ".liquid", ".hbs", ".mustache", ".ejs", ".haml", ".pug", ".webc", ".11ty.js", ".11ty.cjs", ".11ty.mjs"];

    protected override PageAddress? Of(string path, string relative, PublicFolder folder, PageFacts facts)
    {
        // These become pages only if the configuration adds their endings.
        if (ContentKinds.Of(path) is not null && Path.GetExtension(path) is not (".md" or ".html"))
            return new PageAddress(FileOf(relative)) { MayBeUnpublished = true };
        if (facts.Is("permalink", false))
            return null;
        if (facts.Text("permalink") is { } permalink)
            return permalink.AsSpan().IndexOfAny("{}<") >= 0 || SitePath.Normalize("", permalink) is not { } file
                ? PageAddress.In(PermalinkPattern.WithoutTags(permalink), "a template computes the permalink")
                : new PageAddress(permalink.EndsWith('/') ? SitePath.Join(file, "index.html") : file);
        if (facts.Has("permalink") || facts.Has("eleventyComputed") || IsPlaced(relative))
            return PageAddress.In("**", "code computes the permalink");
        // The pages of a list after the first are beneath it.
        return facts.Has("pagination")
            ? PageAddress.In(SitePath.Join(SitePath.FolderOf(FileOf(relative)), "**"), "a list has further pages")
            : new PageAddress(FileOf(relative));
    }

    /// <summary>Whether data of the page's folder, or of one around it, gives it a permalink.</summary>
    private bool IsPlaced(string relative)
    {
        for (var place = StemOf(relative); ; place = SitePath.FolderOf(place))
        {
            if (placed.Value.Contains(place))
                return true;
            if (place.Length == 0)
                return false;
        }
    }

    private static string StemOf(string relative) =>
        relative.LastIndexOf(".11ty.", StringComparison.Ordinal) is > 0 and var end ? relative[..end] : SitePath.WithoutExtension(relative);

    private static string FileOf(string relative)
    {
        var stem = StemOf(relative);
        // name/name.md is published as /name/, as name/index.md is.
        var name = SitePath.NameOf(stem);
        var above = SitePath.FolderOf(stem);
        return name == "index" || name == SitePath.NameOf(above)
            ? SitePath.Join(above, "index.html")
            : $"{SitePath.Join(above, name)}/index.html";
    }
}
