using ContentLint.Files;

namespace ContentLint.Configuration;

/// <summary>The files that content is read from.</summary>
public static class RepositoryFiles
{
    /// <summary>
    /// The files of the repository that a folder belongs to, or of the folder if there is none; a link out of it is not followed.
    /// </summary>
    /// <param name="folder">Absolute path.</param>
    public static FileSource Around(string folder) => new DiskFileSource(GitRoot.Of(folder) ?? folder);
}
