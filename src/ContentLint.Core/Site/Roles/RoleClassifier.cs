using System.Collections.Concurrent;
using ContentLint.Files;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Pages;
using ContentLint.Site.Profiles;

namespace ContentLint.Site.Roles;

/// <summary>
/// Decides the role of each file of a site, by what the generator's configuration publishes and excludes. Safe to use from several threads.
/// </summary>
/// <param name="files">The files of the repository.</param>
/// <param name="profile">How the site is made.</param>
/// <param name="hasOtherSites">Whether the repository has other sites; asked only where no generator is known.</param>
internal sealed class RoleClassifier(ISiteFileSystem files, SiteProfile profile, Func<bool> hasOtherSites)
{
    private static readonly string[] PartialFolders = ["_layouts", "_includes", "_partials", "layouts", "includes", "partials"];

    private readonly ConcurrentDictionary<string, FileRole> known = new(StringComparer.Ordinal);

    /// <summary>The role of a file.</summary>
    /// <param name="path">The file, relative to the root.</param>
    public FileRole Of(string path) => known.GetOrAdd(path, static (path, all) => all.Classify(path), this);

    /// <summary>Whether the generator reads a folder: for content, files that are copied, templates or sources.</summary>
    /// <param name="folder">The folder, relative to the root.</param>
    public bool Reads(string folder) => profile.HasGenerator && ((IsPart(folder) && ExclusionOf(folder + "/index.md") is null)
        || profile.ContentFolders.Any(content => content.Folder == folder || SitePath.Beneath(content.Folder, folder) is not null));

    /// <summary>Whether a folder is the generator's. Among sources of code, <c>__tests__</c> is one of tests.</summary>
    private bool IsPart(string folder) =>
        profile.OwnsFolder(folder)
        && (!SitePath.NameOf(folder).StartsWith("__", StringComparison.Ordinal) || profile.ContentFolderOf(folder) is not null);

    private FileRole Classify(string path)
    {
        if (RepositoryDocuments.IsInForgeFolder(path))
            return Repository($"'{path[..path.IndexOf('/', StringComparison.Ordinal)]}' is a folder of the forge");
        return profile.HasGenerator ? OfGenerator(path) : OfUnknownGenerator(path);
    }

    private FileRole OfGenerator(string path)
    {
        var isConventional = RepositoryDocuments.IsNamedSo(path, isAnyCase: false);
        if (profile.TemplateFolderOf(path) is { } templates)
            return isConventional
                ? Document(path)
                : new FileRole(FileRoles.Template, $"'{templates}' holds templates of {profile.Generator}");
        if (isConventional && !path.Contains('/', StringComparison.Ordinal) && !HasFrontMatter(path))
            return Document(path);
        var copied = profile.PublicFolderOf(path);
        var isHtml = ContentKinds.Of(path) is ContentKind.Html;
        if (profile.ContentFolderOf(path) is { } content && !(isHtml && copied?.Length > content.Folder.Length))
            return OfContent(path, content, isConventional);
        if (copied is not null)
            return isHtml
                ? Content($"'{copied}' is copied as it is")
                : Repository($"'{copied}' is copied as it is, and no page is made of the file");
        if (profile.OwnsFolder(path))
            return Content($"{profile.Generator} reads the folder, and code decides what is published");
        return profile.HasUnknownFolders ? OfUnknownFolders(path) : Repository($"it is outside of the folders of {profile.Generator}");
    }

    /// <summary>The role of a file that may be published, since code decides about the folders of the content.</summary>
    private FileRole OfUnknownFolders(string path)
    {
        if (RepositoryDocuments.IsNamedSo(path, isAnyCase: false) && !HasFrontMatter(path))
            return Document(path) with { MayBePart = true };
        return SitePath.Beneath(path, profile.Folder) is not null
            ? Content("the folders of the content are set by code")
            : Repository($"it is outside of the folder of {profile.Generator}") with { MayBePart = true };
    }

    private FileRole OfContent(string path, PublicFolder content, bool isConventional)
    {
        if (ExclusionOf(path) is { } exclusion && !PageParts.IsNamedSo(path))
            return isConventional ? Document(path) : Repository(exclusion) with { MayBePart = true };
        if (isConventional && profile.MakesNoPagesOfRepositoryDocuments && !HasFrontMatter(path))
            return Document(path);
        return Content($"{Shown(content.Folder)} is a content folder of {profile.Generator}");
    }

    private FileRole OfUnknownGenerator(string path)
    {
        var folder = SitePath.FolderOf(path);
        if (RepositoryDocuments.IsNamedSo(path, isAnyCase: true)
            && (folder.Length == 0 || (files.List(folder) is { } listing && RepositoryDocuments.IsPackage(listing)))
            && !HasFrontMatter(path))
            return Document(path);
        if (ContentKinds.Of(path) is ContentKind.Html && folder.Split('/').FirstOrDefault(PartialFolders.Contains) is { } templates)
            return new FileRole(FileRoles.Template, $"a folder '{templates}' holds templates");
        return hasOtherSites() ? Repository("it is outside of the sites of the repository") : FileRole.Unclassified;
    }

    private string? ExclusionOf(string path) =>
        profile.ContentFolderOf(path) is { } content
            ? profile.ExclusionOf(SitePath.Beneath(path, content.Folder)!, content)
            : null;

    private bool HasFrontMatter(string path) => PageFacts.Read(files, path, profile.Yaml) is { HasFrontMatter: true };

    private static string Shown(string folder) => folder.Length == 0 ? "the root" : $"'{folder}'";

    private static FileRole Content(string reason) => new(FileRoles.Content, reason);

    private static FileRole Repository(string reason) => new(FileRoles.Repository, reason);

    private static FileRole Document(string path) => Repository($"'{SitePath.NameOf(path)}' is a document of the repository");
}
