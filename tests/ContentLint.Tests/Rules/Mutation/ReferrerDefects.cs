using System.Collections.Immutable;

namespace ContentLint.Tests.Rules.Mutation;

internal static class ReferrerDefects
{
    public static ImmutableArray<Defect> All { get; } =
    [
        new SnippetDefect("CL3001")
        {
            Markdown = ["![海]([|https://wx1.sinaimg.cn/large/harbour.jpg|])"],
            Html =
            [
                "<img src=\"[|https://images.example/harbour.jpg|]\" alt=\"\">", "<img alt='' data-src='[|//pic1.zhimg.com/harbour.jpg|]'>"
            ],
        },
        new SnippetDefect("CL3002")
        {
            Html =
            [
                "<iframe src=\"[|https://maps.example/embed|]\" title=\"Map\"></iframe>",
                "<video src='[|https://media.example/harbour.mp4|]' controls></video>"
            ]
        },
        new SnippetDefect("CL3003")
        {
            Html =
            [
                "<img src=\"/images/harbour.png\" alt=\"\" referrerpolicy=\"[|never|]\">",
                "<a href='https://harbour.example/' [|referrer-policy|]='no-referrer'>x</a>"
            ]
        },
        new SnippetDefect("CL3004")
        {
            Html =
            [
                "<a href=\"https://harbour.example/\" referrerpolicy=\"[|unsafe-url|]\">x</a>",
                "<img src='/images/harbour.png' alt='' referrerpolicy=[|No-Referrer-When-Downgrade|]>"
            ]
        },
        new SnippetDefect("CL3005")
        {
            Html =
            [
                "<img src=\"[|https://wx1.sinaimg.cn/large/harbour.jpg|]\" referrerpolicy=\"origin\" alt=\"\">",
                "<img referrerpolicy='unsafe-url' src='[|//img1.doubanio.com/view/a.jpg|]' alt=''>"
            ]
        },
        new SnippetDefect("CL3006")
        {
            Html = ["<iframe src=\"[|https://www.youtube.com/embed/harbour|]\" title=\"海\" referrerpolicy=\"no-referrer\"></iframe>"]
        },
        new SnippetDefect("CL3007")
        {
            Html = ["<a href=\"https://harbour.example/\" rel=\"noreferrer\" [|referrerpolicy=\"origin\"|]>x</a>"]
        },
        new SnippetDefect("CL3008")
        {
            MarkdownBlocks = ["<meta name=\"referrer\" content=\"[|unsafe-url|]\">"],
            HtmlBlocks = ["<meta content='[|norefferer|]' name=Referrer>"]
        },
    ];
}
