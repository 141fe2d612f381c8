using ContentLint.Cli.Tests.Testing;
using ContentLint.Site.FileSystem;

namespace ContentLint.Cli.Tests;

public sealed class FolderLinkTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(40)]
    public void Links_are_known_among_any_number_of_folders(int folders)
    {
        using var elsewhere = new TemporarySite(("港口/a.md", ""));
        using var site = new TemporarySite(("a.md", ""));
        for (var i = 1; i < folders; i++)
            Directory.CreateDirectory(site.Full($"folder {i}"));
        Assert.Empty(new DiskFolders().Open(site.Root)!.Links);
        Directory.CreateSymbolicLink(site.Full("港口"), elsewhere.Full("港口"));
        File.CreateSymbolicLink(site.Full("file"), elsewhere.Full("港口/a.md"));
        Directory.CreateSymbolicLink(site.Full("dangling"), elsewhere.Full("nothing"));
        var found = new DiskFolders().Open(site.Root)!;
        Assert.Equal(["港口"], found.Links);
        Assert.Equal(folders, found.Listing.Folders.Count);
        Assert.Equal(["a.md", "dangling", "file"], found.Listing.Files);
    }
}
