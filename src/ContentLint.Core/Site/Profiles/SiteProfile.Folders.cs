using ContentLint.Site.FileSystem;

namespace ContentLint.Site.Profiles;

/// <content>What the generator does with files, by the folders that they lie in.</content>
public partial record SiteProfile
{
    /// <summary>Whether a file is one of the generator's templates, by the folder that it is in.</summary>
    /// <param name="path">The file, relative to the root, forward slashes.</param>
    public bool IsTemplate(string path) => TemplateFolderOf(path) is not null;

    /// <summary>The folder of templates that a file is in; null if it is in none.</summary>
    /// <param name="path">The file, relative to the root, forward slashes.</param>
    public string? TemplateFolderOf(string path)
    {
        foreach (var name in TemplateFolders)
        {
            if (SitePath.Join(Folder, name) is var folder && SitePath.Beneath(path, folder) is not null)
                return folder;
        }

        return null;
    }

    /// <summary>Whether a file or folder is left out of what is published; the folders above it are not looked at.</summary>
    /// <param name="path">The path, from its content or public folder.</param>
    public virtual bool IsIgnored(string path)
    {
        var name = SitePath.NameOf(path);
        foreach (var pattern in Ignored)
        {
            var isMatch = pattern switch
            {
                ['*', .. var inner, '*'] => name.Contains(inner, StringComparison.Ordinal),
                ['*', .. var end] => name.EndsWith(end, StringComparison.Ordinal),
                [.. var start, '*'] => name.StartsWith(start, StringComparison.Ordinal),
                _ => string.Equals(name, pattern, StringComparison.Ordinal),
            };
            if (isMatch)
                return true;
        }

        return false;
    }

    /// <summary>Whether pages are looked for in a folder.</summary>
    /// <param name="path">The folder, from its content folder.</param>
    public virtual bool SearchesFolder(string path) => !SitePath.NameOf(path).StartsWith('.') && !IsIgnored(path);

    /// <summary>
    /// The profile of a file: one that lies beside the content, such as the repository's own documents, is none of the generator's pages.
    /// </summary>
    /// <param name="path">The file, relative to the root, forward slashes.</param>
    public SiteProfile Of(string path) =>
        ContentFolders.IsEmpty || IsContent(path) ? this : OfUnknownGenerator;

    /// <summary>Whether a file is among those that the generator reads: content, files that are copied, templates, sources.</summary>
    /// <param name="path">The file, relative to the root, forward slashes.</param>
    public virtual bool Owns(string path) => HasUnknownFolders || OwnsFolder(path);

    /// <summary>Whether a file or folder is in a folder that the generator is known to read.</summary>
    /// <param name="path">The file or folder, relative to the root, forward slashes.</param>
    public bool OwnsFolder(string path) =>
        ContentFolderOf(path) is not null
        || IsTemplate(path)
        || PublicFolderOf(path) is not null
        || SourceFolders.Any(folder => SitePath.Beneath(path, SitePath.Join(Folder, folder)) is not null);

    /// <summary>Whether a file or folder lies in a folder of content.</summary>
    /// <param name="path">The file or folder, relative to the root, forward slashes.</param>
    public virtual bool IsContent(string path) => ContentFolderOf(path) is not null;

    /// <summary>The innermost folder of content that a file or folder lies in; null if there is none.</summary>
    /// <param name="path">The file or folder, relative to the root, forward slashes.</param>
    public PublicFolder? ContentFolderOf(string path)
    {
        PublicFolder? innermost = null;
        foreach (var content in ContentFolders)
        {
            if (SitePath.Beneath(path, content.Folder) is not null
                && (innermost is null || content.Folder.Length > innermost.Folder.Length))
                innermost = content;
        }

        return innermost;
    }

    /// <summary>The innermost folder that a file is copied from; null if there is none.</summary>
    /// <param name="path">The file, relative to the root, forward slashes.</param>
    public string? PublicFolderOf(string path)
    {
        string? innermost = null;
        foreach (var folder in PublicFolders.IsDefault ? [] : PublicFolders)
        {
            if (SitePath.Beneath(path, folder.Folder) is not null && (innermost is null || folder.Folder.Length > innermost.Length))
                innermost = folder.Folder;
        }

        return innermost;
    }

    /// <summary>Why a file of a content folder is not published, as a clause; null if it may be.</summary>
    /// <param name="relative">The file, from its content folder.</param>
    /// <param name="content">The content folder.</param>
    public virtual string? ExclusionOf(string relative, PublicFolder content)
    {
        if (content.Excluded.Any(pattern => pattern.IsMatchOrBeneath(relative)))
            return $"the configuration of {Generator} excludes it";
        foreach (var path in SitePath.DownTo(relative.Split('/')))
        {
            if (path.Length == relative.Length ? IsIgnored(path) : !SearchesFolder(path))
                return $"{Generator} leaves '{path}' out";
        }

        return null;
    }
}
