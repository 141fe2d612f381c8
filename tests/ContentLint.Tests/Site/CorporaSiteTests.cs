using System.Text.RegularExpressions;
using ContentLint.Site;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;
using ContentLint.Site.Resolving;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Site;

[Trait("Category", "Corpora")]
public sealed partial class CorporaSiteTests
{
    [Theory]
    [InlineData("huxpro", 0.0, "Manual.md README.zh.md")]
    [InlineData("webdoky", 0.2, "")]
    [InlineData(
        "spf13",
        0.0,
        "getting-started-with-mongodb-and-php.md top-sites-running-drupal.md new-personal-site-powered-by-github-pages.md "
            + "vim-plugins-nerd-commenter.md")]
    public void Misses_no_image_of_a_real_site_but_those_of_its_code_examples_and_of_its_former_engine(
        string corpus, double share, string formerly)
    {
        var root = Path.GetFullPath(SharedFolder.Path("corpora", corpus));
        var site = new ContentSite(new DiskFileSystem(root), SiteSettings.Default);
        var statuses = new Dictionary<LocalTargetStatus, List<string>>();
        foreach (var file in Directory.EnumerateFiles(root, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var path = Path.GetRelativePath(root, file).Replace('\\', '/');
            foreach (Match match in Image().Matches(File.ReadAllText(file)))
            {
                var target = site.Resolve(path, match.Groups["url"].Value);
                if (!statuses.TryGetValue(target.Status, out var list))
                    statuses[target.Status] = list = [];
                list.Add($"{path}: {match.Groups["url"].Value} {target.ActualUrl ?? target.NearestUrl}");
            }
        }

        var local = statuses.Where(entry => entry.Key != LocalTargetStatus.NotLocal).Sum(entry => entry.Value.Count);
        var former = formerly.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var missing = statuses
            .GetValueOrDefault(LocalTargetStatus.Missing, [])
            .FindAll(entry => !former.Any(page => entry.Contains($"/{page}:", StringComparison.Ordinal)));
        Assert.DoesNotContain(LocalTargetStatus.CaseDiffers, statuses.Keys);
        Assert.True(local > 0 && missing.Count <= share * local, string.Join('\n', missing));
    }

    [GeneratedRegex(
        """!\[[^\]]*\]\((?<url>[^)\s]+)\)|<img [^>]*src="(?<url>[^"{}]+)"|^ *header-img: *"(?<url>[^"]+)""", RegexOptions.Multiline)]
    private static partial Regex Image();
}
