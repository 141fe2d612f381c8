using ContentLint.Configuration;
using ContentLint.Files;
using ContentLint.Site;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Roles;

namespace ContentLint.Workspace.Discovery;

/// <summary>Tells the folders of tests, fixtures, examples and vendored code that are searched, since something names them.</summary>
/// <param name="siteOf">The site of a path, with its configuration; null if no folder is left out for being one of tests.</param>
internal sealed class NamedTests(Func<string, (LintConfig Config, ContentSite Site)>? siteOf)
{
    /// <summary>Whether a folder is one of tests, and nothing names it.</summary>
    /// <param name="folder">Absolute path.</param>
    public bool LeaveOut(string folder) =>
        TestFolders.IsNamedSo(Path.GetFileName(folder)) && TestsAround(folder + "/", folder) is { } tests && !IsNamed(tests, folder, null);

    /// <summary>The folder of tests that a file is left out with; null if it is not.</summary>
    /// <param name="file">Absolute path.</param>
    public string? LeftOutWith(string file)
    {
        if (TestsAround(file, file) is not { } tests || IsNamed(tests, Path.GetDirectoryName(file)!, file))
            return null;
        return tests;
    }

    /// <summary>Whether a path is in a folder of tests, so that who names it names that folder too.</summary>
    /// <param name="folder">Absolute path.</param>
    public bool Name(string folder) => TestsAround(folder + "/", folder) is not null;

    /// <summary>The folder of tests around a path, absolute; null if there is none.</summary>
    private string? TestsAround(string path, string of)
    {
        if (siteOf is null || !path.Split('/', Path.DirectorySeparatorChar).SkipLast(1).Any(TestFolders.IsNamedSo))
            return null;
        var owner = siteOf(of);
        var relative = RelativePath.Of(owner.Config.Root, of) + (path.EndsWith('/') ? "/" : "");
        return owner.Site.TestFolderOf(relative) is { } tests ? Path.GetFullPath(tests, owner.Config.Root) : null;
    }

    /// <summary>Whether a configuration is in the folder of tests, or has patterns that name it.</summary>
    private bool IsNamed(string tests, string folder, string? file)
    {
        for (var inner = folder; inner is not null && inner.Length >= tests.Length; inner = Path.GetDirectoryName(inner))
        {
            if (ConfigurationFileNames.All.Any(name => File.Exists(Path.Combine(inner, name))))
                return true;
        }

        var config = siteOf!(folder).Config;
        return config.Names(SitePath.NameOf(RelativePath.WithSlashes(tests)), file is null ? null : RelativePath.Of(config.Root, file));
    }
}
