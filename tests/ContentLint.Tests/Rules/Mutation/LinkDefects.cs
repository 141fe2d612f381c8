using System.Collections.Immutable;
using ContentLint.Files;
using ContentLint.Site.Anchors;
using ContentLint.Site.Profiles;
using ContentLint.Syntax;

namespace ContentLint.Tests.Rules.Mutation;

internal static class LinkDefects
{
    public static ImmutableArray<Defect> All { get; } =
    [
        new SnippetDefect("CL4001")
        {
            Markdown = ["[港口]([|harbor.md#quay|])", "[x](<[|/files/tide.pdf|]> 'Titel')"],
            Html = ["<a href=\"[|/files/tide.pdf|]\">x</a>", "<a href='[|harbor.md|]'>海</a>"]
        },
        new SnippetDefect("CL4002")
        {
            Markdown = ["[港口]([|Harbour.md|])", "[x]([|/Files/tides.pdf|])"], Html = ["<a href=\"[|/files/Tides.pdf|]\">x</a>"]
        },
        new SnippetDefect("CL4003")
        {
            Suits = static article => article.Document.Kind == ContentKind.Html || HasKnownAnchors(article.Document),
            Markdown = ["[港口]([|harbour.md#zqz-nowhere|])", "[x]([|harbour.md#quai|])"],
            Html = ["<a href=\"[|harbour.md#Quai|]\">x</a>", "<a href='[|harbour.md#quai|]'>x</a>"],
            MarkdownBlocks = ["[港口]([|#zqz-nowhere|])\n"],
        },
        new SnippetDefect("CL4004")
        {
            Markdown = ["[打印]([|javascript:window.print()|])", "[x]([|JavaScript&colon;alert(1)|])"],
            Html =
            [
                "<a href=\"[|java&#115;cript:void(0)|]\">x</a>", "<iframe src=\"[|data:text/html,<p>Hello|]\" title=\"x\"></iframe>",
                "<a href='[|vbscript:msgbox(1)|]'>x</a>"
            ],
        },
        new SnippetDefect("CL4005")
        {
            Markdown = ["[数据]([|https://anna:tide-2017@harbour.example/data|])"],
            Html =
            [
                "<a href=\"[|https://www.bank.example@harbour.example/|]\">x</a>",
                "<img src='[|https://a:b@harbour.example/a.png|]' alt=''>"
            ]
        },
        new SnippetDefect("CL4006")
        {
            Markdown = ["[银行]([|https://раypal.example/|])", "<[|https://аpple.example/|]>"],
            Html = ["<a href=\"[|https://xn--pple-43d.example/|]\">x</a>"]
        },
        new SnippetDefect("CL4007")
        {
            Markdown =
            [
                "[[|https://bank.example/login|]](https://harbour.example/login)", "[[|**www.bank.example**|]](https://harbour.example/)"
            ],
            Html = ["<a href=\"https://harbour.example/\">[|www.bank.example|]</a>"]
        },
        new SnippetDefect("CL4008")
        {
            Html =
            [
                "<a href=\"https://harbour.example/\" target=\"[|_blank|]\">x</a>",
                "<a target=[|_blank|] href=//harbour.example rel=nofollow>海</a>",
                "<a href='https://harbour.example/' target='[|_BLANK|]' rel='opener'>x</a>"
            ],
            Markdown = ["[港口](https://harbour.example/){:target=\"[|_blank|]\"}"],
        },
        new SnippetDefect("CL4009")
        {
            Markdown = ["[港口]([|http://harbour.example/海|])", "<[|http://harbour.example/|]>", "[|http://harbour.example/tides|]"],
            Html = ["<a href=\"[|http://harbour.example/|]\">x</a>", "<a href='[|HTTP://harbour.example/?a&amp;b|]'>x</a>"]
        },
        new SnippetDefect("CL4010")
        {
            Markdown = ["[港口]([|//harbour.example/|])"],
            Html = ["<a href=\"[|//harbour.example/|]\">x</a>", "<img src='[|//images.example/a.png|]' alt=''>"]
        },
        new SnippetDefect("CL4011")
        {
            Markdown = ["[潮汐]([|http://localhost:4000/tides/|])", "![x]([|https://192.168.1.20/a.png|])"],
            Html = ["<a href=\"[|http://nas.local/|]\">x</a>", "<img src='[|http://[::1]/a.png|]' alt=''>"]
        },
        new SnippetDefect("CL4012")
        {
            Markdown = ["[港口]([|http://https://harbour.example/|])", "[x]([|http:/harbour.example/tides|])"],
            Html = ["<a href=\"[|https://harbour.example:80a/|]\">x</a>", "<a href='[|https://harbour.example/50%/tides|]'>x</a>"],
        },
        new SnippetDefect("CL4013")
        {
            Markdown = ["[|[港口]()|]", "[|[灯塔](#)|]"], Html = ["<a [|href=\"\"|]>海</a>", "<a [|href='#'|]>x</a>"]
        },
        new SnippetDefect("CL4016") { Markdown = ["[|[潮汐表][zqz-nowhere]|]", "[|[zqz nowhere][]|]", "![|[图][zqz-nowhere]|]"] },
        new SnippetDefect("CL4017")
        {
            MarkdownBlocks = ["[|[zqz-unused]: https://harbour.example/ \"海\"|]", "[|[zqz-未用]: <https://harbour.example/海>|]"]
        },
        new SnippetDefect("CL4018") { Markdown = ["[|(海港)[https://harbour.example/海]|]", "[|(the *quay*)[../quay.md]|]"] },
        new SnippetDefect("CL4019")
        {
            Markdown = ["[港口]([|https://harbour.example/tides\u200B|])", "![x]([|/images/har\u00ADbour.png|])"],
            Html = ["<a href=\"[|https://harbour.example/\u202Etides|]\">x</a>"]
        },
        new SnippetDefect("CL4020")
        {
            Markdown = ["[[|click here|]](https://harbour.example/)", "[[|点击这里|]](/t)"], Html = ["<a href=\"/t\">[|<b>here</b>|]</a>"]
        },
        new SnippetDefect("CL4021") { Markdown = ["[港口]([|https://bit.ly/2vHarbour|])"], Html = ["<a href=\"[|https://t.cn/a|]\">x</a>"] },
        new SnippetDefect("CL4022")
        {
            Markdown = ["[港口]([|htpps://harbour.example/|])"], Html = ["<a href=\"[|harbour.example:8080/tides|]\">x</a>"]
        },
        new SnippetDefect("CL4023")
        {
            Markdown = ["[写]([|mailto:anna-at-harbour.example|])", "[x]([|tel:HARBOUR|])"],
            Html = ["<a href=\"[|mailto://anna@harbour.example|]\">x</a>"]
        },
    ];

    /// <summary>A page's own fragments are known only where all of its headings are.</summary>
    private static bool HasKnownAnchors(ContentDocument document) =>
        AnchorReader.Read(document, SiteProfile.OfUnknownGenerator with { Slugs = HeadingSlugs.Any }).IsComplete;
}
