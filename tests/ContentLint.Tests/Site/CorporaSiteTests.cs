using System.Text.RegularExpressions;
using ContentLint.Configuration;
using ContentLint.Site;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Site;

[Trait("Category", "Corpora")]
public sealed partial class CorporaSiteTests
{
    [Theory]
    [InlineData("huxpro", 0.9)]
    [InlineData("webdoky", 0.5)]
    public void Finds_most_images_of_a_real_site(string corpus, double share)
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
        var found = statuses.GetValueOrDefault(LocalTargetStatus.Found, []).Count;
        Assert.True(found > 1 + share * local, string.Join('\n', statuses.Where(entry => entry.Key > LocalTargetStatus.NotLocal && entry.Key != LocalTargetStatus.Found).SelectMany(entry => entry.Value.Select(text => $"{entry.Key} {text}"))));
    }

    [GeneratedRegex("""!\[[^\]]*\]\((?<url>[^)\s]+)\)|<img [^>]*src="(?<url>[^"{}]+)"|^ *header-img: *"(?<url>[^"]+)""", RegexOptions.Multiline)]
    private static partial Regex Image();
}
