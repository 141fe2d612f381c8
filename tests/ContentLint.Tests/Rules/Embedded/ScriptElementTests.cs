using ContentLint.Rules.Embedded;
using ContentLint.Site;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.Embedded;

[Trait("Rule", "CL5002")]
public sealed class ScriptElementTests
{
    private static readonly RuleTestSetup Html = new() { FileName = "about.html" };

    [Theory]
    [InlineData("<[|script|]>a('海 🌊')</script>")]
    [InlineData("<script src=\"[|https://a.example/a.js|]\"></script>")]
    [InlineData("<script type=module src=[|/a.js|]></script>")]
    [InlineData("<[|script|] type=\"text/JavaScript; charset=utf-8\">a()</script>")]
    public void Reports_scripts_of_every_kind(string markup)
    {
        RuleTester<ScriptElement>.Reports(markup, setup: Html);
        RuleTester<ScriptElement>.Reports("海 🌊\n\n" + markup + "\n\n海\n");
    }

    [Fact]
    public void The_options_let_scripts_pass() => RuleTester<ScriptElement>.Reports(
        "<script src=\"https://b.example/b.js\"></script><script src=\"/a.js\"></script><script>a()</script><script "
            + "src=\"[|https://a.example/a.js|]\"></script>",
        setup: Html with { Options = "hosts: ['b.example']\nlocal: true\ninline: true" });

    [Fact]
    public void Says_how_to_allow_it()
    {
        Assert.EndsWith(
            "or allow it by 'hosts: [a.example]'",
            Assert.Single(RuleTester<ScriptElement>.Messages("<script src=\"https://a.example/a.js\"></script>")),
            StringComparison.Ordinal);
        Assert.EndsWith(
            "or allow it by 'inline: true'",
            Assert.Single(RuleTester<ScriptElement>.Messages("<script>a()</script>")),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script type=\"application/ld+json\">{}</script><script type=\"application/json\">{}</script>")]
    [InlineData(
        "<script type=\"text/template\"><p>x</p></script><script type=\"text/x-mathjax-config\">x</script><script "
            + "type=\"importmap\">{}</script>")]
    [InlineData("<script type=\"{{ type }}\">x</script>")]
    [InlineData("<!-- <script>a()</script> --><pre><script>a()</script></pre><template><script>a()</script></template>")]
    [InlineData("<textarea><script>a()</script></textarea><p title=\"<script>\">&lt;script&gt;</p>")]
    public void Is_quiet(string text) => RuleTester<ScriptElement>.IsQuiet(text, Html);

    [Fact]
    public void Leaves_components_of_VitePress_alone()
    {
        var setup = new RuleTestSetup
        {
            FileName = "docs/a.md",
            Site = new ContentSite(new InMemoryFileSystem(["docs/.vitepress/config.mts", "docs/a.md"]), SiteSettings.Default)
        };
        RuleTester<ScriptElement>.IsQuiet("<script setup>\nconst a = '海 🌊'\n</script>\n\n# {{ a }}\n", setup);
        RuleTester<ScriptElement>.Reports("<script src=\"[|https://a.example/a.js|]\"></script>\n", setup: setup);
        RuleTester<ScriptElement>.Reports("<[|script|] setup>\na()\n</script>\n", setup: new RuleTestSetup { FileName = "a.md" });
    }

    [Fact]
    public void Leaves_complete_documents_alone_for_which_there_is_no_template()
    {
        RuleTester<ScriptElement>.IsQuiet("<!doctype html>\n<html><body><script>a('海 🌊')</script></body></html>\n", Html);
        RuleTester<ScriptElement>.IsQuiet("---\nlayout: none\n---\n<head><script src=\"/a.js\"></script></head>\n", Html);
        RuleTester<ScriptElement>.Reports("---\nlayout: page\n---\n<main><[|script|]>a()</script></main>\n", setup: Html);
    }

    [Fact]
    public void Is_quiet_in_code() =>
        RuleTester<ScriptElement>.IsQuiet("```html\n<script>a()</script>\n```\n`<script>`\n\n    <script>a()</script>\n");
}
