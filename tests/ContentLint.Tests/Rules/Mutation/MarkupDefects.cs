using System.Collections.Immutable;
using ContentLint.Files;
using ContentLint.Rules.Markup;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Tests.Rules.Mutation;

internal static class MarkupDefects
{
    public static ImmutableArray<Defect> All { get; } =
    [
        new SnippetDefect("CL6001") { Html = ["<b class=\"a\" [|class=\"a\"|]>海</b>", "<a href='/x' id=zqz [|HREF='/y'|]>x</a>"] },
        new SnippetDefect("CL6002")
        {
            Suits = article => !TemplateControl.DecidesIn(article.Document), Html = ["<b>海</b>[|</em>|]", "海[|</span>|]"],
            MarkdownBlocks = ["[|<details>|]\n<summary>海</summary>\n"], HtmlBlocks = ["[|<span>|]海"]
        },
        new AlterationDefect("CL6003", OpenComment),
        new SnippetDefect("CL6004")
        {
            Html = ["<b id=\"zqz-海\">a</b> <b id='[|zqz-海|]'>b</b>"],
            MarkdownBlocks = ["## A {#zqz}\n\n## B {#[|zqz|]}", "## Zqz\n\n海 🌊\n\n<p id=\"[|zqz|]\">x</p>"]
        },
        new SnippetDefect("CL6005")
        {
            Html = ["<[|font|] color=\"red\">海</font>", "<[|tt|]>x</tt>", "<img src='/images/harbour.png' alt='' [|align|]=left>"]
        },
        new AlterationDefect("CL6006", AddMainHeading),
        new AlterationDefect("CL6007", LowerHeading),
        new AlterationDefect("CL6008", RemoveBody),
        new SnippetDefect("CL6009")
        {
            Html =
            [
                "<a [|herf|]=\"/x\" title=\"海\">x</a>", "<img [|scr|]='/images/harbour.png' alt=''>",
                "<a href=\"#zqz\" [|ref|]=\"nofollow\">x</a>"
            ]
        },
        new SnippetDefect("CL6010")
        {
            MarkdownBlocks =
            [
                "<div class=\"wide\">\n\n    [|<p>海 🌊</p>|]\n\n</div>",
                "<section>\n  <b>海</b>\n\n\t[|<img src=\"/images/harbour.png\" alt=\"\">|]\n</section>"
            ]
        },
        new SnippetDefect("CL6011") { Markdown = ["har[|\uFEFF|]bour", "if (admin[|\u202E|]) check"], Html = ["<b>海[|\u2066|] a</b>"] },
        new SnippetDefect("CL6012")
        {
            Html = ["<a href=\"/x\">The <[|button|]>海</button></a>", "<button>The <[|a|] href='/x'>海</a></button>"],
            Markdown = ["<a href=\"/x\">a [|[b](/y)|] c</a>"]
        },
    ];

    /// <summary>Behind the only main heading, so that the new one is the second.</summary>
    private static Mutant? AddMainHeading(Article article, Random random)
    {
        if (article.Document.Kind == ContentKind.Html)
            return Mutant.Replace(article, End(article), "<h1>海</h1>\n<[|h1|]>港</h1>\n");
        var markup = random.Next(2) == 0 ? "# 海 🌊\n\n[|# 港 🌊|]\n" : "# 海\n\n[|港\n===|]\n";
        return MarkdownInsertionPoints.AtEnd(article) is { } place && !article.Document.Headings.Any(heading => heading.Level == 1)
            ? Mutant.Replace(article, new TextSpan(place.Offset, 0), place.Before + markup + place.After)
            : null;
    }

    private static Mutant? LowerHeading(Article article, Random random)
    {
        var markup = article.Document.Kind == ContentKind.Html ? "<h2>海</h2>\n<[|h4|]>港</h4>\n"
            : random.Next(2) == 0 ? "## 海 🌊\n\n[|#### 港 🌊|]\n" : "<h2>海</h2>\n\n<[|h5|]>港</h5>\n";
        return AtEnd(article) is not { } place
            ? null
            : Mutant.Replace(article, new TextSpan(place.Offset, 0), place.Before + markup + place.After);
    }

    /// <summary>Behind every other comment, whose end would be taken for its own.</summary>
    private static Mutant? OpenComment(Article article, Random random)
    {
        var markup = random.Next(2) == 0 ? "[|<!--|] 待办 🌊\n" : "[|<!--|] 待办 -- >\n\n海\n";
        return AtEnd(article) is { } place ? Mutant.Replace(article, new TextSpan(place.Offset, 0), place.Before + markup) : null;
    }

    /// <summary>Nothing is left but the keys that every article has: of others the layout may make a page.</summary>
    private static Mutant? RemoveBody(Article article, Random random)
    {
        if (article.Document
            is not
            {
                Kind: ContentKind.Markdown,
                FrontMatter: { Format: FrontMatterFormat.Yaml, OpeningFence.IsEmpty: false, Mapping: { } mapping },
            } || mapping.Find("title") is null)
            return null;
        var entries = mapping.Entries
            .Where(entry => entry.Key.Value is "title" or "date" or "author" or "description" or "slug")
            .Select(entry =>
        {
            var text = article.Document.Source.ToString(entry.Span);
            return entry.Key.Value == "title" ? $"[|{text}|]\n" : $"{text}\n";
        });
        string[] rests = ["", "\n\n", "\n<!-- 待办 -->\n"];
        return Mutant.Replace(
            article, new TextSpan(0, article.Text.Length), $"---\n{string.Concat(entries)}---\n{rests[random.Next(rests.Length)]}");
    }

    private static Place? AtEnd(Article article) =>
        article.Document.Kind == ContentKind.Html ? new Place(End(article).Start, "", "") : MarkdownInsertionPoints.AtEnd(article);

    /// <summary>The end of the body of a page of HTML.</summary>
    private static TextSpan End(Article article) =>
        new(article.Document.Elements.FirstOrDefault(element => element.Name == "body")?.EndTag?.Start ?? article.Text.Length, 0);
}
