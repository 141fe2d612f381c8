using ContentLint.Site;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;
using ContentLint.Site.Resolving;

namespace ContentLint.Tests.Site.Resolving;

/// <summary>What a host leads on from is no broken link.</summary>
public sealed class HostRedirectTests
{
    [Theory]
    [InlineData("static/_redirects", "# 旧\n/posts/old  /posts/new 301\n", "/posts/old")]
    [InlineData("static/_redirects", "/posts/old/\t/posts/new\r\n", "/posts/old")]
    [InlineData("static/_redirects", "/posts/old /posts/new 302!\n", "/posts/old/")]
    [InlineData("static/_redirects", "/posts/2019/* /archive/:splat\n", "/posts/2019/a/b/")]
    [InlineData("static/_redirects", "/posts/2019/* /archive/:splat\n", "/posts/2019/")]
    [InlineData("static/_redirects", "/posts/:year/old /archive/:year\n", "/posts/2019/old")]
    [InlineData("static/_redirects", "/posts/旧.png /posts/new.png\n", "/posts/旧.png")]
    [InlineData("netlify.toml", "[[redirects]]\nfrom = '/posts/old'\nto = '/posts/new'\n", "/posts/old")]
    [InlineData("vercel.json", "{\"redirects\": [{\"source\": \"/posts/old/:path*\", \"destination\": \"/posts/new\"}]}", "/posts/old/x")]
    [InlineData("firebase.json", "{\"hosting\": {\"redirects\": [{\"source\": \"/posts/old\", \"destination\": \"/\"}]}}", "/posts/old")]
    [InlineData("staticwebapp.config.json", "{\"routes\": [{\"route\": \"/posts/old\", \"redirect\": \"/\"}]}", "/posts/old")]
    public void Is_not_missing(string file, string text, string url) => Assert.Equal(LocalTargetStatus.Unknown, Status(file, text, url));

    [Theory]
    [InlineData("static/_redirects", "/posts/old /posts/new\n", "/posts/odl")]
    [InlineData("static/_redirects", "/posts/old /posts/new\n", "/posts/old/more")]
    [InlineData("static/_redirects", "/* /404.html 404\n/posts/* /gone 410\n", "/posts/old")]
    [InlineData("static/_redirects", "/* /index.html 200\n", "/posts/old")]
    [InlineData("static/_redirects", "# /posts/old /posts/new\nhttps://old.example/posts/old /\nposts/old /\n/posts/old\n", "/posts/old")]
    [InlineData("docs/_redirects", "/posts/old /posts/new\n", "/posts/old")]
    [InlineData("netlify.toml", "[[redirects\n", "/posts/old")]
    public void Is_missing_all_the_same(string file, string text, string url) =>
        Assert.Equal(LocalTargetStatus.Missing, Status(file, text, url));

    private static LocalTargetStatus Status(string file, string text, string url)
    {
        var files = new Dictionary<string, string>
        {
            ["hugo.toml"] = "baseURL = 'https://harbour.example/'\n",
            ["content/posts/new.md"] = "---\ntitle: x\n---\n",
            ["static/posts/a.png"] = "",
            [file] = text,
        };
        return new ContentSite(new InMemoryFileSystem(files.Keys, files), SiteSettings.Default).ResolveLink(
            "content/posts/new.md", url).Status;
    }
}
