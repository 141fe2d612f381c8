using System.Collections.Immutable;

namespace ContentLint.Tests.Rules.Mutation;

internal static class ImageDefects
{
    public static ImmutableArray<Defect> All { get; } =
    [
        new SnippetDefect("CL2001")
        {
            Markdown = ["![海港]([|/images/harbor.png|])", "![x](<[|../images/gone 1.png|]> \"Titel\")"],
            Html =
            [
                "<img src=\"[|/images/harbor.png|]\" alt=\"\">",
                "<img alt='' src='../images/harbour.png' srcset='[|/images/gone.png|] 2x'>",
                "<input type=image alt=x src=[|/images/gone.png|]>", "<b style=\"background: url([|/images/gone.png|])\">x</b>"
            ],
        },
        new SnippetDefect("CL2002")
        {
            Markdown = ["![灯塔]([|/images/lighthouse.png|])", "![灯塔]([|../Images/harbour.png?v=1|])"],
            Html = ["<img src=\"[|/images/HARBOUR.png|]\" alt=\"\">", "<picture><source srcset=\"[|/images/Harbour.png|] 2x\"></picture>"],
        },
        new SnippetDefect("CL2003")
        {
            Markdown = ["[|![海港]()|]", "[|![海港](<>)|]"],
            Html = ["<img [|src=\"\"|] alt=\"海\">", "[|<img|] alt=\"海\">"],
        },
        new SnippetDefect("CL2004")
        {
            Html =
            [
                "<img src=\"/images/harbour.png\" srcset=\"[|/images/harbour.png 400px|]\" alt=\"\">",
                "<img srcset='[|/images/harbour.png 1x, /images/large.png 1x|]' alt=''>",
                "<img srcset=\"[|/images/harbour.png 400w, /images/large.png 800w|]\" alt=\"\">",
            ],
        },
        new SnippetDefect("CL2005") { Markdown = ["![海港]([|/images/page.png|])"], Html = ["<img src='[|../images/page.png|]' alt=''>"] },
        new SnippetDefect("CL2006")
        {
            Markdown = ["![海港]([|/images/not-a.jpg|])"],
            Html =
            [
                "<img src=\"[|/images/not-a.jpg|]\" alt=\"\">",
                "<picture><source type=\"image/webp\" srcset=\"[|/images/harbour.png|]\"></picture>"
            ],
        },
        new SnippetDefect("CL2007")
        {
            Markdown = ["![海港]([|/images/large.png|])"], Html = ["<img src=\"[|../images/large.png|]\" alt=\"\">"]
        },
        new SnippetDefect("CL2008")
        {
            Html = ["[|<img|] src=\"/images/harbour.png\" alt=\"\">", "[|<IMG|] alt=x src=../images/harbour.png width='320'>"]
        },
        new SnippetDefect("CL2009") { Html = ["<img src=\"/images/harbour.png\" alt=\"\" width=\"320\" height=\"[|320|]\">"] },
        new SnippetDefect("CL2011")
        {
            Markdown = ["![海港]([|/images/IMG_0042.png|])"], Html = ["<img src=\"[|/images/IMG_0042.png|]\" alt=\"\">"]
        },
        new SnippetDefect("CL2012")
        {
            Markdown = ["![海港]([|/images/harbour at dawn.png|])", "![海港](<[|/images/harbour at dawn.png|]>)"],
            Html = ["<img src=\"[|/images/harbour at dawn.png|]\" alt=\"\">"],
        },
        new SnippetDefect("CL2013")
        {
            Markdown = ["![海港]([|/images/active.svg|])"],
            Html = ["<img src=\"[|/images/active.svg|]\" alt=\"\">"],
            HtmlBlocks = ["<svg width=\"8\" height=\"8\"><a><set attributeName=\"href\" [|to=\"javascript:alert(1)\"|]/></a></svg>"],
        },
        new SnippetDefect("CL2014")
        {
            Markdown =
            [
                "![海港]([|file:///C:/Pictures/harbour.png|])", "![x]([|C:\\Pictures\\harbour.png|])", "[x]([|/Users/anna/海/tides.pdf|])"
            ],
            Html = ["<img src=\"[|/home/anna/Pictures/harbour.png|]\" alt=\"\">", "<a href='[|\\\\nas\\share\\tides.pdf|]'>x</a>"],
        },
        new SnippetDefect("CL2016")
        {
            Markdown = ["[|![]|](/images/harbour.png)"],
            Html = ["[|<img|] src=\"/images/harbour.png\">", "[|<img|] src='https://images.example/a.png'>"]
        },
        new SnippetDefect("CL2017")
        {
            Markdown = ["![[|harbour.png|]](/images/harbour.png)", "![[|图片|]](/images/harbour.png)"],
            Html = ["<img src=\"/images/harbour.png\" alt=\"[|image|]\">", "<img alt='[| |]' src='/images/harbour.png'>"]
        },
        new SnippetDefect("CL2018")
        {
            Markdown = ["![海]([|https://picsum.photos/200/300|])"], Html = ["<img src=\"[|https://placehold.co/600x400|]\" alt=\"\">"]
        },
        new SnippetDefect("CL2019")
        {
            Markdown = ["![海]([|http://images.example/a.png|])"],
            Html =
            [
                "<img src=\"[|http://images.example/a.png|]\" alt=\"\">",
                "<img srcset='/images/harbour.png 1x, [|http://images.example/a.png|] 2x' alt=''>"
            ]
        },
    ];
}
