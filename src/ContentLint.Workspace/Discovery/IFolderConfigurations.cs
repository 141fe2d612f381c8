using ContentLint.Configuration;
using ContentLint.Site;

namespace ContentLint.Workspace.Discovery;

/// <summary>The configurations of the folders that are searched for files.</summary>
public interface IFolderConfigurations
{
    /// <summary>The configuration of a folder that has one of its own.</summary>
    /// <param name="folder">Absolute path.</param>
    LintConfig Enter(string folder);

    /// <summary>The configuration of a folder that is named, after a look at those that it lies in.</summary>
    /// <param name="folder">Absolute path.</param>
    LintConfig Reach(string folder);

    /// <summary>The site of a file or folder, with the configuration that holds for it.</summary>
    /// <param name="path">Absolute path.</param>
    (LintConfig Config, ContentSite Site) SiteOf(string path);
}
