using ContentLint.Files;
using ContentLint.Workspace.Caching;

namespace ContentLint.Workspace.Tests.Caching;

public sealed class CacheFolderTests : IDisposable
{
    private readonly TemporarySite files = new(("contentlint.yml", ""));

    private string Folder => files.Full(CacheFolder.Name);

    public void Dispose() => files.Dispose();

    [Fact]
    public void Caches_of_other_configurations_are_kept_up_to_eight()
    {
        var folder = new CacheFolder(files.Root);
        for (var i = 0; i < 12; i++)
        {
            Assert.Null(folder.Write(LintCache.Empty, ContentHash.Of($"run {i}")));
            foreach (var file in Directory.GetFiles(Folder, "*.cache"))
                File.SetLastWriteTimeUtc(file, File.GetLastWriteTimeUtc(file).AddMinutes(-1));
        }

        Assert.Equal(8, Directory.GetFiles(Folder, "*.cache").Length);
        Assert.Equal(0, folder.CountFiles(ContentHash.Of("run 3")));
        Assert.True(File.Exists(Path.Combine(Folder, $"{ContentHash.Of("run 11")}.cache")));
    }

    [Fact]
    public void What_killed_runs_leave_behind_is_removed_later()
    {
        var folder = new CacheFolder(files.Root);
        var rest = $".contentlint-cache/{ContentHash.Of("run")}.{Guid.NewGuid():N}.tmp";
        files.Write(rest, "half");
        folder.Write(LintCache.Empty, ContentHash.Of("run"));
        Assert.True(File.Exists(files.Full(rest)));
        File.SetLastWriteTimeUtc(files.Full(rest), DateTime.UtcNow.AddHours(-1));
        folder.Write(LintCache.Empty, ContentHash.Of("run"));
        Assert.False(File.Exists(files.Full(rest)));
    }
}
