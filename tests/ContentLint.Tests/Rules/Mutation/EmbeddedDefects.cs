using System.Collections.Immutable;

namespace ContentLint.Tests.Rules.Mutation;

internal static class EmbeddedDefects
{
    public static ImmutableArray<Defect> All { get; } =
    [
        new SnippetDefect("CL5001")
        {
            Html = ["<b [|onclick=\"track()\"|]>海</b>", "<img src=/images/harbour.png alt='' [|ONERROR='a()'|]>"]
        },
        new SnippetDefect("CL5002")
        {
            IsInCompleteDocuments = false,
            Html =
            [
                "<[|script|]>track(\"海\")</script>", "<script src=\"[|https://cdn.example/a.js|]\" integrity=\"sha384-AAAA\"></script>",
                "<script src='[|/a.js|]'></script>"
            ]
        },
        new SnippetDefect("CL5003")
        {
            Html = ["<script src=\"[|https://cdn.example/a.js|]\"></script>", "<script async src='[|//cdn.example/a@1.2.3.js|]'></script>"]
        },
        new SnippetDefect("CL5004") { Html = ["<iframe src=\"[|https://maps.example/embed|]\" title=\"海\"></iframe>"] },
        new SnippetDefect("CL5005")
        {
            Html =
            [
                "<iframe srcdoc=\"<p>海</p>\" title=\"x\" sandbox=\"[|allow-scripts allow-same-origin|]\"></iframe>",
                "<iframe sandbox='[|allow-same-origin allow-forms allow-scripts|]' src='/demo.html' title='x'></iframe>"
            ]
        },
        new SnippetDefect("CL5006")
        {
            Html = ["<[|embed|] src=\"https://media.example/a.swf\">", "<[|applet|] code=\"a\"></applet>"],
            HtmlBlocks = ["<[|form|] action=\"https://collect.example/\" method=\"post\"><input name=\"mail\"></form>"]
        },
        new SnippetDefect("CL5007")
        {
            Html =
            [
                "<iframe src=\"[|http://maps.example/embed|]\" title=\"x\"></iframe>",
                "<video src='[|http://media.example/a.mp4|]'></video>"
            ]
        },
        new SnippetDefect("CL5008") { Html = ["<b [|style=\"color: red\"|]>海</b>", "<[|style|]>p { color: red }</style>"] },
        new SnippetDefect("CL5009")
        {
            Companions = ["CL4004", "CL5001"],
            Html =
            [
                "<iframe title=\"x\" srcdoc=\"&lt;a href=&quot;[|javascript:alert(1)|]&quot;&gt;海&lt;/a&gt;\"></iframe>",
                "<iframe title='x' srcdoc='<p [|onclick=\"track()\"|]>海</p>'></iframe>"
            ],
        },
        new SnippetDefect("CL5010")
        {
            Html = ["<[|iframe|] src=\"/map.html\"></iframe>", "<iframe src='/map.html' [|title=''|]></iframe>"]
        },
        new SnippetDefect("CL5011")
        {
            Html =
            [
                "<img src=\"[|https://count.example/a.gif?id=7|]\" width=\"1\" height=\"1\" alt=\"\">",
                "<img src='[|//count.example/a.gif|]' style='display:none' alt=''>",
                "<img hidden src=[|https://count.example/a.gif|] alt>",
            ],
        },
    ];
}
