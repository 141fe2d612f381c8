using ContentLint.Rules;
using ContentLint.Rules.Links;
using ContentLint.Tests.Rules.Mutation;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.Traps;

/// <summary>
/// The defect of each rule about links, referrers, embedded HTML and markup, in the places where text is shown or hidden but never alive.
/// </summary>
public sealed class HiddenPlaceTests
{
    /// <summary>It is about what reviewers do not see, which matters in code and comments most of all.</summary>
    private const string InvisibleControls = "CL6011";

    private static readonly string[] Markdown = ["a.md"];

    private static readonly string[] Both = ["a.md", "a.html"];

    public static TheoryData<string> Ids => [.. Snippets.Keys.Where(id => id != InvisibleControls)];

    private static readonly Dictionary<string, SnippetDefect> Snippets = Defects.All.OfType<SnippetDefect>()
        .Where(defect => defect.RuleId[2] is '3' or '4' or '5' or '6')
        .ToDictionary(defect => defect.RuleId);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Nothing_in_a_code_fence_is_linted(string id)
    {
        IsQuiet(Markdown, id, Blocks, "```html\n", "\n```\n");
        IsQuiet(Markdown, id, Blocks, "海 🌊\n\n~~~~\n```\n", "\n~~~~\n");
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Nothing_in_a_code_span_is_linted(string id) => IsQuiet(Markdown, id, Inline, "海 🌊 ``", "`` 海\n");

    [Theory]
    [MemberData(nameof(Ids))]
    public void Nothing_in_indented_code_is_linted(string id) => IsQuiet(Markdown, id, Inline, "海 🌊\n\n    ", "\n\n海\n");

    [Theory]
    [MemberData(nameof(Ids))]
    public void Nothing_in_pre_or_code_is_linted(string id)
    {
        IsQuiet(Both, id, InHtml, "<p>海 🌊</p>\n\n<pre>", "</pre>\n");
        IsQuiet(Both, id, InHtml, "<p>海 🌊 <code>", "</code></p>\n");
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Nothing_in_a_comment_is_linted(string id)
    {
        IsQuiet(Markdown, id, Blocks, "海 🌊\n\n<!--\n", "\n-->\n");
        IsQuiet(Markdown, id, Inline, "海 🌊 <!-- ", " --> 海\n");
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Nothing_in_CDATA_is_linted(string id)
    {
        IsQuiet(Markdown, id, Inline, "海 🌊 <![CDATA[ ", " ]]>\n");
        IsQuiet(Both, id, InHtml, "<p>海 🌊</p>\n\n<![CDATA[ <p>a</p> ", " ]]>\n");
        IsQuiet(Both, id, InHtml, "<p>海 🌊</p>\n\n<svg><desc><![CDATA[ <p> ", " ]]></desc></svg>\n");
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Nothing_in_a_template_is_linted(string id) => IsQuiet(Both, id, InHtml, "<p>海 🌊</p>\n\n<template>", "</template>\n");

    [Theory]
    [InlineData("海 🌊\n\n<![CDATA[ <p> ]]><a href=\"[|javascript:a()|]\">x</a>\n")]
    [InlineData("海 🌊\n\n<![CDATA[ <p>\n<a href=\"[|javascript:a()|]\">x</a>\n")]
    [InlineData("<p>海 🌊 <code>a</code><a href='[|javascript:a()|]'>x</a></p>\n")]
    [InlineData("<!-- 海 🌊 --><a href=[|javascript:a()|]>x</a>\n")]
    [InlineData("<template><p></template>\n<a href=\"[|javascript:a()|]\">海 🌊</a>\n")]
    public void What_stands_behind_is_linted(string markup)
    {
        RuleTester<ScriptUrl>.Reports(markup);
        RuleTester<ScriptUrl>.Reports(markup, setup: new RuleTestSetup { FileName = "a.html" });
    }

    private static IEnumerable<string> Inline(SnippetDefect defect) => [.. defect.Markdown, .. defect.Html];

    private static IEnumerable<string> Blocks(SnippetDefect defect) => [.. Inline(defect), .. defect.MarkdownBlocks, .. defect.HtmlBlocks];

    private static IEnumerable<string> InHtml(SnippetDefect defect) => [.. defect.Html, .. defect.HtmlBlocks];

    private static void IsQuiet(string[] paths, string id, Func<SnippetDefect, IEnumerable<string>> choose, string before, string after)
    {
        var defect = Snippets[id];
        var rule = RuleCatalog.All.Single(rule => rule.Descriptor.Id == id);
        foreach (var markup in choose(defect))
        {
            var text = before + MarkedUpText.Parse(markup, id).Text + after;
            foreach (var path in paths)
            {
                var findings = new RuleRun(
                    rule, defect.SetupFor(path, text)).Analyze(text).Diagnostics.Where(diagnostic => diagnostic.Id == id);
                Assert.True(!findings.Any(), $"{path}: {findings.FirstOrDefault()?.Message}\n{text}");
            }
        }
    }
}
