using ContentLint.Files;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Pages;
using ContentLint.Site.Profiles;

namespace ContentLint.Site.Generators.MkDocs;

/// <summary>MkDocs: every file of Markdown by its path, and any other file as it is.</summary>
internal sealed class MkDocsAddresses(MkDocsProfile profile, ISiteFileSystem files) : PageAddresses(profile)
{
    /// <summary>The file that a source of Markdown becomes.</summary>
    /// <param name="path">The source, from the folder of the sources.</param>
    /// <param name="hasPrettyUrls">Whether each page has a folder (<c>use_directory_urls</c>).</param>
    public static string PageOf(string path, bool hasPrettyUrls)
    {
        var folder = SitePath.FolderOf(path);
        var stem = SitePath.WithoutExtension(SitePath.NameOf(path));
        if (stem is "index" or "README")
            return SitePath.Join(folder, "index.html");
        return SitePath.Join(folder, hasPrettyUrls ? $"{stem}/index.html" : $"{stem}.html");
    }

    protected override PageAddress? Of(string path, string relative, PublicFolder folder, PageFacts facts)
    {
        if (profile.IsIgnored(relative))
            return null;
        if (ContentKinds.Of(relative) != ContentKind.Markdown)
            return new PageAddress(relative);
        if (profile.Blog is { } blog && SitePath.Beneath(relative, SitePath.Join(blog, "posts")) is not null)
            return PageAddress.In(SitePath.Join(blog, "**"), "the blog plugin makes the addresses of posts");
        if (SitePath.NameOf(relative) == "README.md" && files.HasFile(SitePath.Join(SitePath.FolderOf(path), "index.md")))
            return null;
        return new PageAddress(PageOf(relative, Profile.HasPrettyUrls));
    }
}
