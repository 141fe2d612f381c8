using ContentLint.Rules.Markup;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.Markup;

[Trait("Rule", "CL6008")]
public sealed class EmptyBodyTests
{
    private static readonly RuleTestSetup Html = new() { FileName = "about.html" };

    [Theory]
    [InlineData("---\n[|title: 海 🌊|]\ndate: 2024-01-01\n---\n")]
    [InlineData("---\n[|title: 海|]\ntags: [a]\n---\n\n\n<!-- to do -->\n \n")]
    [InlineData("+++\n[|title = \"海\"|]\n+++\n")]
    public void Reports_a_page_without_content(string markup) => RuleTester<EmptyBody>.Reports(markup);

    [Theory]
    [InlineData("---\ntitle: a\n---\n\n海\n")]
    [InlineData("---\ntitle: a\nlayout: tags\n---\n")]
    [InlineData("---\ntitle: a\nredirect_to: /b/\n---\n")]
    [InlineData("---\ntitle: a\ndraft: true\n---\n")]
    [InlineData("---\ntitle: a\ndraft: yes\n---\n")]
    [InlineData("+++\ntitle = \"a\"\ndraft = true\n+++\n")]
    [InlineData("---\ntitle: a\npublished: False\n---\n")]
    [InlineData("---\ntitle: a\n---\n\n{{ content }}\n")]
    [InlineData("---\nlayout: home\n---\n")]
    [InlineData("<!-- 海 -->\n")]
    [InlineData("\n")]
    public void Is_quiet(string text) => RuleTester<EmptyBody>.IsQuiet(text);

    [Theory]
    [InlineData("_drafts/todo.md")]
    [InlineData("source/_drafts/a/b.md")]
    [InlineData("site/blog/_drafts/todo.md")]
    [InlineData("content/Drafts/todo.md")]
    public void A_page_in_a_drafts_folder_is_a_draft(string path) =>
        RuleTester<EmptyBody>.IsQuiet("---\ntitle: 海 🌊\n---\n", Html with { FileName = path });

    [Theory]
    [InlineData("_posts/2024-01-01-drafts.md")]
    [InlineData("content/draftsmen/drafts.md")]
    public void A_name_with_the_same_word_is_none(string path) =>
        RuleTester<EmptyBody>.Reports("---\n[|title: 海 🌊|]\n---\n", setup: Html with { FileName = path });

    [Theory]
    [InlineData("content/post/_index.md")]
    [InlineData("docs/index.md")]
    [InlineData("about.html")]
    [InlineData("a.mdx")]
    public void Section_pages_and_other_formats_may_be_empty(string path) =>
        RuleTester<EmptyBody>.IsQuiet("---\ntitle: 海\n---\n", Html with { FileName = path });
}
