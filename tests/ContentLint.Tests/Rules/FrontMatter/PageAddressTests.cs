using ContentLint.Rules.FrontMatter;
using ContentLint.Site;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.FrontMatter;

/// <summary>What front matter says about files and addresses: the paths it names, and where the page itself is published.</summary>
[Trait("Rule", "CL1014")]
[Trait("Rule", "CL1018")]
[Trait("Rule", "CL1019")]
public sealed class PageAddressTests
{
    private static readonly Dictionary<string, string> Hugo = new()
    {
        ["hugo.toml"] = "baseURL = 'https://harbour.example/'\n",
        ["content/quay.md"] = "",
        ["content/harbour.html"] = "",
        ["content/tower.md"] = "",
        ["content/海.md"] = "",
        ["static/images/harbour.png"] = "",
        ["static/images/100%.png"] = "",
        ["static/images/a b.png"] = "",
    };

    private static readonly RuleTestSetup Markdown = new()
    {
        FileName = "content/tower.md", Site = new ContentSite(new InMemoryFileSystem(Hugo.Keys, Hugo), SiteSettings.Default)
    };
    private static readonly RuleTestSetup Html = Markdown with { FileName = "content/harbour.html" };

    [Fact]
    public void Replaces_a_path_by_the_nearest_file()
    {
        const string Found = "---\ntitle: 海 🌊\ncover: {0}\n---\n海\n";
        var (text, expected) = (
            Found.Replace("{0}", "[|/images/harbor.png|]", StringComparison.Ordinal),
            Found.Replace("{0}", "/images/harbour.png", StringComparison.Ordinal));
        RuleTester<FrontMatterPathNotFound>.Reports(text, unsafeFixedText: expected, setup: Markdown);
        RuleTester<FrontMatterPathNotFound>.Reports(text, unsafeFixedText: expected, setup: Html);
    }

    [Theory]
    [InlineData("---\ncover: /images/harbour.png?v=1#🌊\n---\n")]
    [InlineData("---\ncover: /images/a%20b.png\nimage: /images/a b.png\n---\n")]
    [InlineData("---\ncover: /images/100%.png\n---\n")]
    [InlineData("---\ncover: {{ site.baseurl }}/gone.png\nimage: '{% asset_path gone.png %}'\n---\n")]
    [InlineData("---\ncover: data:image/png;base64,AAAA\n---\n")]
    public void Is_quiet_about_paths_that_lead_to_a_file_or_nowhere_known(string text)
    {
        RuleTester<FrontMatterPathNotFound>.IsQuiet(text, Markdown);
        RuleTester<FrontMatterPathNotFound>.IsQuiet(text, Html);
    }

    [Theory]
    [InlineData("---\ntitle: 海 🌊\nslug: [|quay|]\n---\n海\n")]
    [InlineData("---\nslug: other\nurl: [|/quay/|] # 🌊\n---\n海\n")]
    [InlineData("+++\nslug = [|'quay'|]\n+++\n海 🌊\n")]
    [InlineData("---\nslug: [|海|]\n---\n")]
    public void Reports_the_address_of_another_page(string text)
    {
        RuleTester<DuplicateSlug>.Reports(text, setup: Published("content/tower.md", text));
        RuleTester<DuplicateSlug>.Reports(text, setup: Published("content/harbour.html", text));
    }

    [Theory]
    [InlineData("---\nslug: pier\n---\n海\n")]
    [InlineData("---\ntitle: quay\n---\n海\n")]
    [InlineData("---\nslug: quay\nurl: /pier/\n---\n海\n")]
    [InlineData("---\nslug: {{ slug }}\n---\n海\n")]
    [InlineData("海 🌊\n\n---\n\nslug: quay\n\n---\n")]
    [InlineData("---\nurl: /sea/quay/\n---\n海\n")]
    public void Is_quiet_about_an_address_of_its_own(string text)
    {
        RuleTester<DuplicateSlug>.IsQuiet(text, Published("content/tower.md", text));
        RuleTester<DuplicateSlug>.IsQuiet(text, Published("content/harbour.html", text));
    }

    [Theory]
    [InlineData("content/tower.md", "---\ntitle: 海 🌊\nslug: [|quay|]\n---\n")]
    [InlineData("content/harbour.html", "---\ntitle: 海 🌊\nslug: [|'sea/quay'|]\n---\n")]
    [InlineData("posts/2024-05-11-海.md", "+++\nslug = [|'海 🌊'|]\n+++\n")]
    [InlineData("posts/tower/index.html", "{\n  \"slug\": [|\"index\"|]\n}\n")]
    public void Reports_a_slug_of_another_file(string path, string text) =>
        RuleTester<SlugPathMismatch>.Reports(text, setup: new RuleTestSetup { FileName = path });

    [Theory]
    [InlineData("posts/2024-05-11-海.md", "+++\nslug = '海'\n+++\n")]
    [InlineData("posts/tower/index.html", "---\nslug: /sea/tower/\n---\n")]
    [InlineData("posts/tower/_index.md", "---\nslug: tower\n---\n")]
    [InlineData("posts/tower.md", "---\nslug:\n---\n")]
    [InlineData("posts/tower.md", "---\nslug: '{{ slug }}'\n---\n")]
    [InlineData("posts/tower.md", "---\ntitle: quay\n---\n\n```yaml\nslug: quay\n```\n")]
    public void Is_quiet_where_the_slug_is_that_of_the_file_or_unknown(string path, string text) =>
        RuleTester<SlugPathMismatch>.IsQuiet(text, new RuleTestSetup { FileName = path });

    /// <summary>The site with a page as it is in the case.</summary>
    private static RuleTestSetup Published(string path, string markup)
    {
        var files = new Dictionary<string, string>(Hugo) { [path] = MarkedUpText.Parse(markup, "CL1018").Text };
        return new RuleTestSetup
        {
            FileName = path, Site = new ContentSite(new InMemoryFileSystem(files.Keys, files), SiteSettings.Default)
        };
    }
}
