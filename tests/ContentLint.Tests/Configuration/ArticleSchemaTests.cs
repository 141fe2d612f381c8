using ContentLint.JsonSchema.Evaluating;
using ContentLint.JsonSchema.Files;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Tests.Configuration;

public sealed class ArticleSchemaTests
{
    [Theory]
    [InlineData("title: 2017\ndate: 2015-11-20 13:31:10\ncategories: 海港\ntags: [a, 1]\ncomments: false")]
    [InlineData("date: 2014-01-29 12:00:00 +0800\ncategories:\n  - [a, b]\n  - c\ntags:\nauthor: 36kr\nlayout: false")]
    [InlineData(
        "date: 2022-05-19 10:06\ndraft: no\npublished: 2022-05-19\ncover: false\nimage: {src: a.png, alt: x}\nheader-img: img/a.png")]
    [InlineData(
        "author: {name: A, url: x}\nauthors: [a, {name: b}]\ncomments: {provider: giscus}\npermalink: false\naliases: /old/\nweight: 1.5")]
    [InlineData("title:\ndate:\nslug: 404\npubDate: Jul 08 2022\nlastUpdated: true\nanything: {else: [1]}")]
    [InlineData("layout: post\ntags:\n    - 前端\n    - JavaScript\nheader-mask: 0.3\npublished: false")]
    public void Takes_what_the_generators_take(string yaml) => Assert.Empty(Validate(yaml).Select(violation => violation.Message));

    [Theory]
    [InlineData("date: Thu, 19 May 2022 10:06:03 GMT", SchemaViolationKind.InvalidFormat, "format", "Thu, 19 May 2022 10:06:03 GMT")]
    [InlineData("published: 2022-02-30", SchemaViolationKind.InvalidFormat, "format", "2022-02-30")]
    [InlineData("date: 2017", SchemaViolationKind.WrongType, "type", "2017")]
    [InlineData("title: [a]", SchemaViolationKind.WrongType, "type", "[a]")]
    [InlineData("comments: yes please", SchemaViolationKind.WrongType, "type", "yes please")]
    [InlineData("draft: 'true'", SchemaViolationKind.WrongType, "type", "'true'")]
    [InlineData("tags: {sea: true}", SchemaViolationKind.WrongType, "type", "{sea: true}")]
    [InlineData("tags: [a, {b: c}]", SchemaViolationKind.WrongType, "type", "{b: c}")]
    [InlineData("weight: heavy", SchemaViolationKind.WrongType, "type", "heavy")]
    [InlineData("- a", SchemaViolationKind.WrongType, "type", "- a")]
    public void Refuses_what_they_do_not(string yaml, SchemaViolationKind kind, string keyword, string marked)
    {
        var violation = Assert.Single(Validate(yaml));
        Assert.Equal(
            (kind, keyword, marked), (violation.Kind, violation.Keyword, yaml.Substring(violation.Span.Start, violation.Span.Length)));
    }

    private static IEnumerable<SchemaViolation> Validate(string yaml)
    {
        var source = new SourceText(yaml, "a.md");
        return BuiltInSchemas.Article.Validate(YamlNodeReader.Read(source, new TextSpan(0, source.Length)).Root, new TextSpan(0, 0));
    }
}
