using System.Collections.Frozen;
using System.Text.RegularExpressions;
using ContentLint.Files;
using ContentLint.Site.FileSystem;

namespace ContentLint.Site.Roles;

/// <summary>The documents that a repository has for those who read it on a forge, by their names.</summary>
public static partial class RepositoryDocuments
{
    private const string Readme = "README";
    private static readonly char[] Separators = ['.', '-', '_'];

    private static readonly FrozenSet<string> Names = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        Readme, "CONTRIBUTING", "CHANGELOG", "CHANGES", "HISTORY", "LICENSE", "LICENCE", "COPYING", "NOTICE", "CODE_OF_CONDUCT",
        "CODE-OF-CONDUCT", "SECURITY", "SUPPORT", "GOVERNANCE", "AUTHORS", "CONTRIBUTORS", "MAINTAINERS", "RELEASING", "UPGRADING",
        "ISSUE_TEMPLATE", "PULL_REQUEST_TEMPLATE");

    /// <summary>Folders that forges read themselves, and no generator.</summary>
    private static readonly FrozenSet<string> ForgeFolders = FrozenSet.Create(
        StringComparer.Ordinal, ".github", ".gitlab", ".gitea", ".forgejo");

    /// <summary>Files that a package manager or build tool has in the folder of a package.</summary>
    private static readonly string[] Manifests =
    [
        "package.json", "Cargo.toml", "go.mod", "pyproject.toml", "setup.py", "composer.json", "pom.xml", "build.gradle", "mix.exs",
        "pubspec.yaml",
    ];

    /// <summary>Whether a folder is one that forges read themselves.</summary>
    public static bool IsForgeFolder(string name) => ForgeFolders.Contains(name);

    /// <summary>Whether a file is in a folder that forges read themselves.</summary>
    public static bool IsInForgeFolder(string path) =>
        path.StartsWith('.') && path.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash && IsForgeFolder(path[..slash]);

    /// <summary>Whether a file of Markdown has a conventional name, perhaps with a language: <c>README.zh-CN.md</c>.</summary>
    /// <param name="path">The file.</param>
    /// <param name="isAnyCase">Whether names in lower case count, which may be those of pages; <c>readme</c> always counts.</param>
    public static bool IsNamedSo(string path, bool isAnyCase)
    {
        if (ContentKinds.Of(path) is not ContentKind.Markdown)
            return false;
        var stem = SitePath.WithoutExtension(SitePath.NameOf(path));
        if (StartOf(stem) is not { } start)
            return false;
        return isAnyCase || start.Equals(Readme, StringComparison.OrdinalIgnoreCase) || !start.Any(char.IsLower);
    }

    /// <summary>Whether what a file says is shown in issues and pull requests, where its relative URLs mean something else.</summary>
    public static bool IsTextTemplate(string path) =>
        path.Split('/').Any(static name => name.StartsWith("ISSUE_TEMPLATE", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("PULL_REQUEST_TEMPLATE", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("MERGE_REQUEST_TEMPLATE", StringComparison.OrdinalIgnoreCase)
            || name is "DISCUSSION_TEMPLATE");

    /// <summary>Whether a folder is that of a package of code.</summary>
    public static bool IsPackage(FolderListing listing) =>
        Manifests.Any(listing.HasFile) || listing.Files.Any(static name => Path.GetExtension(name) is ".csproj" or ".fsproj" or ".gemspec");

    /// <summary>The conventional name that a name is, or begins with before a language or a version; null if there is none.</summary>
    private static string? StartOf(string stem)
    {
        if (Names.Contains(stem))
            return stem;
        for (var end = stem.IndexOfAny(Separators); end > 0; end = stem.IndexOfAny(Separators, end + 1))
        {
            if (Names.Contains(stem[..end]) && Variant().IsMatch(stem[(end + 1)..]))
                return stem[..end];
        }

        return null;
    }

    [GeneratedRegex("^([A-Za-z]{2,3}([-_][A-Za-z]{2,4})?|v?[0-9][0-9.x]*)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Variant();
}
