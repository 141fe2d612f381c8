using System.Text;
using ContentLint.Rules.Links;
using ContentLint.Site;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.Links;

/// <summary>Style sheets, scripts, manifests and tracks that are files of the site, or that a build may make.</summary>
[Trait("Rule", "CL4001")]
public sealed class MissingAssetTests
{
    private const string Gone = "<!doctype html><title>海 🌊</title><link rel=\"stylesheet\" href=\"css/gone.css\">";

    [Theory]
    [InlineData("<title>海 🌊</title>\n<link rel=\"stylesheet\" href=\"[|gone.css|]\"><link rel=manifest href=\"[|gone.webmanifest|]\">")]
    [InlineData("<script src=\"[|js/gone.js|]\"></script><script type=module src='[|./gone.mjs?v=1|]'></script>")]
    [InlineData("<video><track src=\"[|gone.vtt|]\"></video><link rel=\"modulepreload\" href=\"[|js/gone.js|]\">")]
    [InlineData("<link rel=\"alternate stylesheet\" href=\"[|gone.css|]\"><link rel='manifest' href='[|/manifest.json|]'>")]
    public void Reports_files_that_are_not_there(string markup) => RuleTester<LinkTargetNotFound>.Reports(markup, setup: Site());

    [Theory]
    [InlineData("<link rel=stylesheet href=a.css><script src=\"/js/a.js\"></script><link rel=stylesheet href=\"https://sea.cn/gone.css\">")]
    [InlineData(
        "<link rel=\"preconnect\" href=\"/\"><link rel=\"dns-prefetch\" href=\"//sea.cn\"><link rel=\"canonical\" href=\"/gone.css\">")]
    [InlineData(
        "<link rel=stylesheet href=\"{{ base }}/gone.css\"><script src=\"built/app.js\"></script><script src=\"a.min.js\"></script>")]
    [InlineData("<!-- <script src=\"gone.js\"></script> --><template><script src=\"gone.js\"></script></template>")]
    public void Is_quiet_about_others(string text) => RuleTester<LinkTargetNotFound>.IsQuiet(text, Site());

    [Theory]
    [InlineData("css/gone.scss", "a{}")]
    [InlineData("styles/_gone.less", "a{}")]
    [InlineData("gulpfile.js", "")]
    [InlineData("Makefile", "")]
    [InlineData("package.json", "{\"scripts\":{\"build\":\"node build.js\"}}")]
    [InlineData("package.json", "{\"devDependencies\":{\"postcss\":\"^8\"}}")]
    public void Is_quiet_where_a_build_may_make_it(string path, string text) =>
        RuleTester<LinkTargetNotFound>.IsQuiet(Gone, Site((path, text), ("css/a.css", "")));

    [Theory]
    [InlineData("remote_theme: a/b\n", "")]
    [InlineData("theme: minima\n", "")]
    [InlineData("title: x\n", "[|/css/gone.css|]")]
    public void A_theme_from_a_package_may_bring_it(string configuration, string reported) => RuleTester<LinkTargetNotFound>.Reports(
        $"---\ntitle: a\n---\n<link rel=\"stylesheet\" href=\"{(reported.Length == 0 ? "/css/gone.css" : reported)}\">\n",
        setup: Site(("_config.yml", configuration), ("Gemfile", "gem 'jekyll'"), ("css/a.css", "")));

    private static RuleTestSetup Site(params (string Path, string Text)[] files) => new()
    {
        FileName = "index.html",
        Site = new ContentSite(
            new InMemoryFileSystem(
                [], files.Concat([("index.html", ""), ("a.css", "a{}"), ("js/a.js", "f()")]).Select(static file =>
                    KeyValuePair.Create(file.Item1, Encoding.UTF8.GetBytes(file.Item2)))),
            SiteSettings.Default),
    };
}
