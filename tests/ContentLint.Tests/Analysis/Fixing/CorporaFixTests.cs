using System.Collections.Concurrent;
using System.Diagnostics;
using ContentLint.Analysis;
using ContentLint.Analysis.Fixing;
using ContentLint.Configuration;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Rules;
using ContentLint.Site;
using ContentLint.Site.FileSystem;
using ContentLint.Tests.Testing;
using ContentLint.Text;

namespace ContentLint.Tests.Analysis.Fixing;

/// <summary>
/// Every file of real sites, as it is and with other line ends, is fixed with every rule in force; see <see cref="FixPromises"/>.
/// </summary>
[Trait("Category", "Corpora")]
public sealed class CorporaFixTests
{
    [Theory]
    [InlineData("seed", 1)]
    [InlineData("huxpro", 100)]
    [InlineData("spf13", 100)]
    [InlineData("webdoky", 100)]
    public void Fixes_keep_their_promises_whatever_the_line_ends(string corpus, int atLeast)
    {
        var folder = Path.GetFullPath(SharedFolder.Path("corpora", corpus));
        var applied = Check(folder, TextVariants.Of);
        Assert.True(applied.Values.Sum() >= atLeast, Describe(applied));
    }

    [Fact]
    public void Fixes_keep_their_promises_on_mdn()
    {
        var folder = Directory.CreateTempSubdirectory("contentlint-mdn-").FullName;
        try
        {
            using var tar = Process.Start("tar", ["xJf", SharedFolder.Path("corpora", "mdn-content-md.tar.xz"), "-C", folder]);
            tar.WaitForExit();
            Assert.Equal(0, tar.ExitCode);
            // Every fifth page, each in one of the forms: there are enough of them.
            var applied = Check(
                folder,
                static source => source.Length % 5 == 0 ? [TextVariants.Of(source).ElementAt(source.Length / 5 % TextVariants.Count)] : []);
            Assert.True(applied.Values.Sum() > 100, Describe(applied));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static ConcurrentDictionary<string, int> Check(string folder, Func<SourceText, IEnumerable<SourceText>> variants)
    {
        var config = LintConfig.Load(
            folder, null, RuleCatalog.Descriptors, folder).Config.With(new RuleSelection([], []) { Sets = ["all"] });
        var site = new ContentSite(new DiskFileSystem(folder), config.Site);
        var promises = new FixPromises(new DocumentFixer(new Analyzer(RuleCatalog.All)), site);
        var applied = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        var broken = new ConcurrentBag<string>();
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(file => ContentKinds.Of(file) is not null);
        Parallel.ForEach(files, file =>
        {
            var path = RelativePath.Of(folder, file);
            var settings = config.GetSettings(path);
            foreach (var source in variants(SourceText.Read(File.ReadAllBytes(file), path)))
            {
                foreach (var safety in new[] { FixSafety.Safe, FixSafety.Unsafe })
                {
                    var check = promises.Check(source, settings, safety);
                    foreach (var problem in check.Broken)
                        broken.Add($"{path}, {safety}: {problem}");
                    foreach (var diagnostic in check.Applied)
                        applied.AddOrUpdate(diagnostic.Id, 1, static (_, count) => count + 1);
                }
            }
        });
        Assert.True(
            broken.IsEmpty, $"{broken.Count} promises are broken\n{string.Join('\n', broken.Order(StringComparer.Ordinal).Take(40))}");
        return applied;
    }

    private static string Describe(ConcurrentDictionary<string, int> applied) =>
        string.Join(", ", applied.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Key} {entry.Value}"));
}
