using ContentLint.Site.FileSystem;

namespace ContentLint.Workspace.Discovery;

/// <summary>Knows the folders into which package managers copy what others wrote.</summary>
internal static class VendoredCode
{
    /// <summary>
    /// Whether a folder is one: of Go and Hugo (<c>modules.txt</c>, <c>github.com/</c>), Composer (<c>autoload.php</c>), or Bundler
    /// (<c>bundle/</c>).
    /// </summary>
    /// <param name="path">The folder.</param>
    /// <param name="listing">What is in it.</param>
    public static bool IsIn(string path, FolderListing listing) =>
        Path.GetFileName(path) is "vendor" or "_vendor"
        && (listing.HasFile("modules.txt")
        || listing.HasFile("autoload.php")
        || listing.HasFolder("github.com")
        || listing.HasFolder("bundle")
        || listing.HasFolder("bundler"));
}
