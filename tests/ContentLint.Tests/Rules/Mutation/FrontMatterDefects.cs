using System.Collections.Immutable;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Tests.Rules.Mutation;

internal static class FrontMatterDefects
{
    private const string Taxonomy = "properties:\n  zqz: {type: array, items: {type: string}, uniqueItems: true, maxItems: 3}\n";

    public static ImmutableArray<Defect> All { get; } =
    [
        new EntryDefect(
            "CL1001",
            "zqz")
            {
                IsLoose = true, Yaml = ["[|zqz: 海港: 早晨|]", "[|zqz: *nowhere|]", "[|zqz: @a|]"],
                Toml = ["[|zqz = The harbour|]", "[|zqz = |]"]
            },
        new AlterationDefect(
            "CL1002", RemoveBlock) { Schema = "required: [title]\nproperties: {title: {type: string}}\n", RequiresFrontMatter = true },
        new AlterationDefect("CL1003", RemoveClosingFence),
        new AlterationDefect("CL1004", PutBefore),
        new AlterationDefect("CL1005", DuplicateEntry),
        new AlterationDefect("CL1006", RemoveTitle) { Schema = "required: [title]\n" },
        new EntryDefect("CL1007", "xags")
        {
            Schema = "properties: {title: {}, tags: {}}\npatternProperties: {'^[^x]': {}}\nadditionalProperties: false\n",
            Yaml = ["[|xags|]: [海]", "[|xags|]: # 😀\n  - a"],
            Toml = ["[|xags|] = ['海']"],
        },
        new EntryDefect(
            "CL1008",
            "zqz")
            {
                Schema = Taxonomy, Yaml = ["zqz: [|海|]", "zqz: [海, [|1984|]]", "zqz: [|{a: 1}|]"],
                Toml = ["zqz = [|\"海\"|]", "zqz = ['海', [|1984|]]"]
            },
        new EntryDefect(
            "CL1009",
            "zqz")
            {
                Schema = "properties:\n  zqz: {enum: [post, page]}\n", Yaml = ["zqz: [|psot|]", "zqz: [|'海 😀'|] # 海"],
                Toml = ["zqz = [|'psot'|]"]
            },
        new EntryDefect(
            "CL1010",
            "zqz")
            {
                Schema = Taxonomy, Yaml = ["zqz: [海, 港, [|海|]]", "zqz:\n  - 海\n  - 港\n  - [|海|]"], Toml = ["zqz = ['海', '港', [|'海'|]]"]
            },
        new EntryDefect("CL1011", "date")
        {
            Schema = "properties:\n  date: {format: content-date}\n",
            Yaml = ["date: [|Thu, 19 May 2022 10:06:03 GMT|]", "date: [|2022年5月19日|]", "date: [|'soon 😀'|]"],
            Toml = ["date = [|\"Thu, 19 May 2022 10:06:03 GMT\"|]"],
        },
        new EntryDefect(
            "CL1012",
            "date")
            {
                Schema = "properties:\n  date: {format: content-date}\n", Yaml = ["date: [|2017-02-29|]", "date: [|\"2022-13-01\"|] # 海"],
                Toml = ["date = [|'2022-02-30'|]"]
            },
        new EntryDefect("CL1013", "zqz")
        {
            Schema = "properties:\n  zqz:\n    oneOf:\n      - required: [path]\n      - required: [url]\n",
            Yaml = ["[|zqz|]: {title: 海}", "zqz:\n  path: a\n  [|url|]: b"],
            Toml = ["[|zqz|] = { title = '海' }"],
        },
        new EntryDefect(
            "CL1014",
            "cover")
            {
                Yaml = ["cover: [|/images/harbor.png|]", "cover: [|'/images/港口.jpg'|]"], Toml = ["cover = [|\"/images/harbor.png\"|]"]
            },
        new AlterationDefect("CL1015", PutFirstKeyLast) { Options = "order: [zqz-first, title]\n" },
        new EntryDefect(
            "CL1016",
            "zqz")
            {
                Schema = "properties:\n  zqz: {deprecated: true}\n", Yaml = ["[|zqz|]: true", "[|'zqz'|]: 海"], Toml = ["[|zqz|] = true"]
            },
        new EntryDefect("CL1017", "zqz") { Yaml = ["zqz: [se, [|no|], dk]", "zqz: [|1:30|] # 海", "zqz:\n  - 港 😀\n  - [|on|]"] },
        new EntryDefect(
            "CL1018",
            "url") { Suits = IsPublished, SiteOf = DefectSite.WithTwinOf, Yaml = ["url: [|/twin/|]"], Toml = ["url = [|'/twin/'|]"] },
        new EntryDefect("CL1019", "slug") { Yaml = ["slug: [|quay|]", "slug: [|'港口'|]"], Toml = ["slug = [|'quay'|]"] },
        new EntryDefect(
            "CL1020",
            "description")
            {
                Yaml =
                [
                    "description: [|TODO|]", "description: [|'Lorem ipsum dolor sit amet'|]", "description: [|Your description here|] # 海"
                ],
                Toml = ["description = [|'TBD'|]"]
            },
        new EntryDefect(
            "CL1021",
            "zqz_link")
            {
                Yaml =
                [
                    "zqz_link: [|http://press.example/海|]", "zqz_link: [|'javascript:alert(1)'|]",
                    "zqz_link: [a, [|https://a:b@press.example/|]]"
                ],
                Toml = ["zqz_link = [|'http://press.example/'|]"]
            },
        new EntryDefect(
            "CL1022",
            "date")
            {
                Suits = IsPublished, Yaml = ["date: [|2999-05-19|]", "date: [|2999-05-19 10:00:00 +0800|]"],
                Toml = ["date = [|2999-05-19|]"]
            },
        new EntryDefect("CL1023", "zqz") { Yaml = ["zqz: [|\"海港\"|]", "zqz: [a, [|'b'|]] # 😀"] },
    ];

    /// <summary>A draft may be of any day, and at the address of another page.</summary>
    private static bool IsPublished(Article article) =>
        article.Document.FrontMatter?.Mapping is { } mapping
            && mapping["draft"] is not ScalarNode { Value: "true" }
            && mapping["published"] is not ScalarNode { Value: "false" };

    private static Mutant? RemoveBlock(Article article, Random random)
    {
        var block = article.Document.FrontMatter;
        return block is null
            ? null
            : Mutant.Replace(article, new TextSpan(0, article.Document.Body.Start), random.Next(2) == 0 ? "[||]" : "[||]海港 🌊\n\n");
    }

    private static Mutant? RemoveClosingFence(Article article, Random random)
    {
        if (article.Document.FrontMatter is not { OpeningFence.IsEmpty: false, ClosingFence.IsEmpty: false } block)
            return null;
        var fence = article.Document.Source.ToString(block.OpeningFence);
        var body = article.Text.AsSpan(article.Document.Body.Start);
        // Another line of that kind further down would be taken for the fence, and rightly.
        return body.Contains(fence, StringComparison.Ordinal) || body.Contains("\n...", StringComparison.Ordinal)
            ? null
            : Mutant.Replace(
                article,
                TextSpan.FromBounds(block.ClosingFence.Start, article.Document.Source.GetNextLineStart(block.ClosingFence.Start)),
                "") with { Expected = [block.OpeningFence] };
    }

    private static Mutant? PutBefore(Article article, Random random)
    {
        string[] before = ["\n", "\n\n \n", "\uFEFF", "\uFEFF\n"];
        return article.Document.FrontMatter is { OpeningFence: { IsEmpty: false, Start: 0 } }
            ? Mutant.Replace(article, new TextSpan(0, 0), $"[|{before[random.Next(before.Length)]}|]")
            : null;
    }

    private static Mutant? DuplicateEntry(Article article, Random random)
    {
        if (article.Document.FrontMatter
            is not
            {
                IsReadable: true, Format: FrontMatterFormat.Yaml,
                Mapping: { Style: CollectionStyle.Block, Entries: { IsEmpty: false } entries },
            } block)
            return null;
        var entry = entries[random.Next(entries.Length)];
        var key = article.Document.Source.ToString(entry.Key.Span);
        return Mutant.Replace(article, new TextSpan(block.ClosingFence.Start, 0), $"[|{key}|]: 海 😀\n");
    }

    private static Mutant? RemoveTitle(Article article, Random random)
    {
        if (article.Document.FrontMatter
            is not
            {
                IsReadable: true, OpeningFence.IsEmpty: false,
                Mapping: { Style: CollectionStyle.Block, Entries.Length: > 1 } mapping,
            } block)
            return null;
        if (mapping.Find("title") is not { } title || article.Text.AsSpan(title.Span.Start, title.Span.Length).IndexOfAny("\r\n") >= 0)
            return null;
        var (source, start) = (article.Document.Source, title.Span.Start);
        return Mutant.Replace(article, TextSpan.FromBounds(source.GetLineStart(start), source.GetNextLineStart(start)), "") with
        {
            Expected = [block.OpeningFence]
        };
    }

    private static Mutant? PutFirstKeyLast(Article article, Random random) =>
        article.Document.FrontMatter
            is { IsReadable: true, Format: FrontMatterFormat.Yaml, Mapping: { Style: CollectionStyle.Block } mapping } block
                && mapping.Find("title") is not null
            ? Mutant.Replace(
                article,
                new TextSpan(block.ClosingFence.Start, 0),
                random.Next(2) == 0 ? "[|zqz-first|]: 海\n" : "# 海\n[|zqz-first|]:\n  - 😀\n")
            : null;
}
