using ContentLint.Files;
using ContentLint.Site;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;
using ContentLint.Syntax;
using ContentLint.Text;

namespace ContentLint.Tests.Site.Anchors;

/// <summary>Hugo gives the terms of definition lists the ids that headings of their text would have, where it is told to.</summary>
public sealed class DefinitionTermTests
{
    [Theory]
    [InlineData("`Name`\n: The name.\n", "name")]
    [InlineData("Name\n: One.\n\nName\n: Two.\n", "name-1")]
    [InlineData("# Name\n\nName\n: Two.\n", "name-1")]
    [InlineData("Name\nOther name\n: Two terms.\n", "other-name")]
    [InlineData("Name\n\n: After a blank line.\n", "name")]
    [InlineData("- Name\n  : In a list.\n", "name")]
    [InlineData("> Name\n> : In a quotation.\n", "name")]
    [InlineData("> - > Other Name\n>   > : In three containers.\n", "other-name")]
    [InlineData("海 *Name*\r\n: With CRLF 🌊.\r\n", "海-name")]
    public void A_term_has_an_id(string text, string id)
    {
        Assert.False(IsMissing(text, id, isOn: true));
        Assert.True(IsMissing(text, "nowhere", isOn: true));
    }

    [Theory]
    [InlineData("Name\n: One.\n", "name", false)]
    [InlineData("Name\n: One.\n", "one", true)]
    [InlineData("Name\n:One.\n", "name", true)]
    [InlineData("Name : one\n", "name", true)]
    [InlineData("```\nName\n: One.\n```\n", "name", true)]
    [InlineData("Name\n: One.\n", "name-1", true)]
    public void Anything_else_has_none(string text, string id, bool isOn) => Assert.True(IsMissing(text, id, isOn));

    [Fact]
    public void Without_definition_lists_there_are_no_terms() =>
        Assert.True(IsMissing("Name\n: One.\n", "name", isOn: true, "[markup.goldmark.extensions]\ndefinitionList = false\n"));

    private static bool IsMissing(string text, string id, bool isOn, string more = "")
    {
        var config = "baseURL = \"https://x.example/\"\n[markup.goldmark.parser]\nautoDefinitionTermID = " + (isOn ? "true\n" : "false\n")
            + more;
        ISite site = new ContentSite(
            new InMemoryFileSystem(["hugo.toml", "content/a.md"], new Dictionary<string, string> { ["hugo.toml"] = config }),
            SiteSettings.Default with { Generator = "hugo" });
        return site.Anchors(ContentParser.Parse(new SourceText(text, "content/a.md"), ContentKind.Markdown)).Lacks(id);
    }
}
