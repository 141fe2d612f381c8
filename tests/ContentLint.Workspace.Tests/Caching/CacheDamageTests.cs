using ContentLint.Files;
using ContentLint.Workspace.Caching;

namespace ContentLint.Workspace.Tests.Caching;

/// <summary>Each call of <see cref="CachedSite.Check"/> also compares with a run without a cache.</summary>
public sealed class CacheDamageTests : IDisposable
{
    private const string Text =
        "---\ntitle: 港口 🎉\ndate: Tue, 14 Mar 2023 08:30:00 GMT\n---\n\n<a href=\"http://x.test/\" target=\"_blank\">x</a> ![](/a.png)\n";
    private readonly TemporarySite files = new(
        ("contentlint.yml", ""), ("a.md", Text), ("b.md", Text + "<!-- contentlint-disable-next-line -->\n[p](http://y.test/)\n"));
    private readonly CachedSite site;

    public CacheDamageTests()
    {
        site = new CachedSite(files);
        site.Warm(2);
    }

    private string CacheFile => Assert.Single(Directory.GetFiles(files.Full(CacheFolder.Name), "*.cache"));

    public void Dispose() => files.Dispose();

    [Fact]
    public void A_cache_that_is_cut_off_is_replaced()
    {
        var whole = File.ReadAllBytes(CacheFile);
        foreach (var length in new[] { 0, 1, 43, 44, 60, whole.Length / 2, whole.Length - 1 })
        {
            File.WriteAllBytes(CacheFile, whole[..length]);
            site.Check();
            Assert.Equal(0, site.Hits);
            site.Check();
            Assert.Equal(2, site.Hits);
        }
    }

    [Fact]
    public void A_file_of_something_else_is_replaced()
    {
        File.WriteAllText(CacheFile, string.Concat(Enumerable.Repeat("no cache at all\n", 1000)));
        site.Check();
        Assert.Equal(0, site.Hits);
        site.Warm(2);
    }

    [Fact]
    public void Findings_that_somebody_made_up_do_not_get_the_run_down()
    {
        var whole = File.ReadAllBytes(CacheFile);
        var key = new ContentHash(BitConverter.ToUInt64(whole, 8), BitConverter.ToUInt64(whole, 16));
        var cache = CacheFormat.Read(whole, key)!;
        var random = new Random(20260519);
        for (var round = 0; round < 300; round++)
        {
            var forged = cache with
            {
                Files = cache.Files.ToDictionary(
                    entry => entry.Key,
                    entry => entry.Value with { Findings = Forge(entry.Value.Findings, random) },
                    StringComparer.Ordinal)
            };
            Assert.Null(site.Folder.Write(forged, key));
            // What still reads as findings is believed; the rest is checked anew.
            site.CheckWithoutComparing();
        }
    }

    [Fact]
    public void Runs_at_once_do_not_disturb_each_other()
    {
        Parallel.For(0, 40, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
        {
            var other = new CachedSite(files) { Program = $"0.1.{i % 2}" };
            other.Check();
            if (i % 5 == 0)
                File.SetLastWriteTimeUtc(files.Full("a.md"), DateTime.UtcNow);
        });
        site.Check();
        Assert.Equal(2, site.Hits);
    }

    private static byte[] Forge(ReadOnlyMemory<byte> findings, Random random)
    {
        var bytes = findings.ToArray();
        for (var change = 0; change < random.Next(1, 4); change++)
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return bytes;
    }
}
