using System.Collections.Immutable;

namespace ContentLint.Tests.Rules.Mutation;

/// <summary>What the engine itself finds; any rule may run beside it.</summary>
internal static class ToolDefects
{
    private const string AnyRule = "CL4009";

    public static ImmutableArray<Defect> All { get; } =
    [
        new SnippetDefect("CL0004")
        {
            Companions = [AnyRule],
            MarkdownBlocks = ["<!-- contentlint-disable-next-line [|insecure-lnk|] -- 海 -->"],
            HtmlBlocks = ["<!-- contentlint-disable [|CL4O09|] -->"],
        },
        new SnippetDefect("CL0005")
        {
            Companions = [AnyRule],
            MarkdownBlocks = ["[|<!-- contentlint-disable-next-line CL4009 -- 海 -->|]\n\n海"],
            HtmlBlocks = ["[|<!-- contentlint-disable-next-line insecure-link -->|]\n海"],
        },
        new SnippetDefect("CL0007")
        {
            Companions = [AnyRule],
            MarkdownBlocks = ["[|<!-- contentlint-disable-next-line CL4009 -->|]\n\n海"],
            HtmlBlocks = ["[|<!-- contentlint-disable-next-line insecure-link -->|]\n海"],
        },
        new EntryDefect(
            "CL0006", "zqz") { Companions = [AnyRule], IsLoose = true, Yaml = [$"zqz: [|{new string('[', 100)}{new string(']', 100)}|]"] },
    ];
}
