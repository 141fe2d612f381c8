using ContentLint.Rules.FrontMatter;
using ContentLint.Site;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.FrontMatter;

[Trait("Rule", "CL1014")]
[Trait("Rule", "CL1018")]
[Trait("Rule", "CL1019")]
[Trait("Rule", "CL1021")]
public sealed class FrontMatterUrlTests
{
    private const string PathSchema =
        "properties:\n  timetable: {type: string, format: content-path}\n  lists: {items: {anyOf: [{type: string, format: "
            + "content-path}]}}\n  place: {type: string}\n";

    private static readonly RuleTestSetup Setup = new()
    {
        FileName = "posts/example.md",
        Site = new ContentSite(
            new InMemoryFileSystem(["images/harbour.png", "posts/example.md"]),
            SiteSettings.Default with { Url = new Uri("http://own.example") }),
    };

    [Theory]
    [InlineData("---\ncover: [|/images/harbor.png|] # 港口\n---\n", "---\ncover: /images/harbour.png # 港口\n---\n")]
    [InlineData("---\ngallery:\n  - image: [|\"/images/harbor.png\"|]\n---\n", "---\ngallery:\n  - image: \"/images/harbour.png\"\n---\n")]
    [InlineData("+++\nbanner = [|'/images/harbor.png'|]\n+++\n", "+++\nbanner = '/images/harbour.png'\n+++\n")]
    public void Replaces_a_path_by_the_nearest_file(string text, string expected) =>
        RuleTester<FrontMatterPathNotFound>.Reports(text, unsafeFixedText: expected, setup: Setup);

    [Theory]
    [InlineData("---\ncover: images/harbour.png\n---\n")]
    [InlineData("---\ncover: ../images/harbour.png?v=1\n---\n")]
    [InlineData("---\ncover: https://a.example/gone.png\nimage: true\nlogo: harbour\n---\n")]
    [InlineData("---\ncover: '{{ site.cover }}.png'\n---\n")]
    [InlineData("---\ntitle: gone.png\n---\n")]
    public void Is_quiet_about_files_that_are_there_or_cannot_be_known(string text) =>
        RuleTester<FrontMatterPathNotFound>.IsQuiet(text, Setup);

    [Fact]
    public void Looks_at_the_keys_that_are_configured() =>
        RuleTester<FrontMatterPathNotFound>.Reports(
            "---\npicture: [|/images/gone.png|]\ncover: /images/gone.png\n---\n", setup: Setup with { Options = "keys: [picture]" });

    [Theory]
    [InlineData("---\ntimetable: [|/images/gone.pdf|]\n---\n")]
    [InlineData("---\ntimetable: [|images/gone.docx|]\n---\n")]
    [InlineData("---\nlists:\n  - [|/images/gone.bin|]\n---\n")]
    public void Checks_what_the_schema_says_is_a_path(string text) =>
        RuleTester<FrontMatterPathNotFound>.Reports(text, setup: Setup with { Schema = PathSchema });

    [Theory]
    [InlineData("---\ntimetable: https://a.example/gone.pdf\nplace: /images/gone.pdf\n---\n")]
    [InlineData("---\ntimetable: '{{ site.x }}/gone.pdf'\n---\n")]
    [InlineData("---\ntimetable: ''\nlists: 12\n---\n")]
    public void Is_quiet_about_what_the_schema_does_not_call_a_path(string text) =>
        RuleTester<FrontMatterPathNotFound>.IsQuiet(text, Setup with { Schema = PathSchema });

    [Theory]
    [InlineData("---\nsource: [|http://press.example/海港|]\n---\n", "---\nsource: https://press.example/海港\n---\n")]
    [InlineData("---\nsource: [|'http://press.example'|]\n---\n", "---\nsource: 'https://press.example'\n---\n")]
    [InlineData("---\nlinks: [[|http://press.example:8080/|]]\n---\n", null)]
    [InlineData("---\nlink: [|\"java\\tscript:alert(1)\"|]\n---\n", null)]
    [InlineData("---\nlink: [|https://www.bank.example@evil.example/|]\n---\n", null)]
    [InlineData("---\nlink: [|data:text/html,hello|]\n---\n", null)]
    [InlineData(
        "---\nogImages:\n  - [|'javascript:f()'|]\ncoverURL: [|'vbscript:f()'|]\nhome_links2: {a: x, source: [|'javascript:f()'|]}\n---\n",
        null)]
    [InlineData("+++\nmastodon = [|'http://sea.cn/🌊'|]\n+++\n", "+++\nmastodon = 'https://sea.cn/🌊'\n+++\n")]
    public void Reports_what_is_unsafe_in_a_link(string text, string? expected) =>
        RuleTester<UnsafeFrontMatterUrl>.Reports(text, unsafeFixedText: expected, setup: Setup);

    [Theory]
    [InlineData("---\na: https://press.example\nb: http://localhost:4000\nc: http://own.example/x\nd: mailto:a@b.example\n---\n")]
    [InlineData("---\ndescription: http://press.example is where it was first printed\n---\n")]
    [InlineData("---\ntitle: 'JavaScript: the good parts'\nimage: data:image/png;base64,AAAA\n---\n")]
    [InlineData("---\nshort-title: 'javascript:'\ntags: ['javascript:promises', http://sea.cn]\n---\n")]
    [InlineData("---\nguid: http://sea.cn/?p=12\nseoTitle: http://sea.cn\nmood: 'javascript:calm'\n'🌊': 'javascript:f()'\n---\n")]
    public void Is_quiet_about_safe_URLs_and_about_text(string text) => RuleTester<UnsafeFrontMatterUrl>.IsQuiet(text, Setup);

    [Theory]
    [InlineData("---\nmood: [|'javascript:f()'|]\nplace: 'javascript:f()'\n---\n")]
    [InlineData("---\ntitle: [|'javascript:f()'|]\n---\n")]
    public void Believes_the_schema_about_what_is_a_URL(string text) => RuleTester<UnsafeFrontMatterUrl>.Reports(
        text,
        setup: Setup with
        {
            Schema =
                "properties:\n  mood: {type: string, format: uri}\n  title: {anyOf: [{type: string, format: uri-reference}]}\n  place: "
                    + "{type: string}\n"
        });

    [Theory]
    [InlineData("posts/2024-05-11-harbour.md", "harbour", null)]
    [InlineData("posts/harbour/index.md", "sea/harbour", null)]
    [InlineData("files/en-us/web/api/boat/index.md", "Web/API/Boat", "pattern: 'files/en-us/{slug:lower}/index.md'")]
    public void Is_quiet_where_slug_and_path_agree(string path, string slug, string? options) =>
        RuleTester<SlugPathMismatch>.IsQuiet($"---\nslug: {slug}\n---\n", new RuleTestSetup { FileName = path, Options = options });

    [Theory]
    [InlineData("posts/2024-05-11-harbour.md", null)]
    [InlineData("files/en-us/web/api/ship/index.md", "pattern: 'files/en-us/{slug:lower}/index.md'")]
    public void Reports_a_slug_of_another_file(string path, string? options) =>
        RuleTester<SlugPathMismatch>.Reports(
            "---\nslug: [|Web/API/Boat|]\n---\n", setup: new RuleTestSetup { FileName = path, Options = options });

    [Fact]
    public void Reports_two_pages_of_one_address_and_names_the_other()
    {
        var files = new Dictionary<string, string>
        {
            ["hugo.toml"] = "baseURL = '/'\n", ["content/a.md"] = "---\nslug: b\n---\n", ["content/b.md"] = "", ["content/c.md"] = ""
        };
        var site = new ContentSite(new InMemoryFileSystem(files.Keys, files), SiteSettings.Default);
        var setup = new RuleTestSetup { FileName = "content/a.md", Site = site };
        RuleTester<DuplicateSlug>.Reports("---\nslug: [|b|]\n---\n", setup: setup);
        RuleTester<DuplicateSlug>.Reports("---\npermalink: /x/\nslug: [|b|] # 海 🌊\n---\n", setup: setup);
        RuleTester<DuplicateSlug>.Reports("---\nslug: a\nurl: [|/b/|]\n---\n", setup: setup);
        RuleTester<DuplicateSlug>.IsQuiet("Text.\n", setup with { FileName = "content/c.md" });
        var finding = Assert.Single(new RuleRun(new DuplicateSlug(), setup).Analyze("---\nslug: b\n---\n").Diagnostics);
        Assert.Equal("content/b.md", Assert.Single(finding.Related).Path);
    }
}
