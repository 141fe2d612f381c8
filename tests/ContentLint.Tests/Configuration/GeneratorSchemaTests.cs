using System.Text.Json;
using ContentLint.Files;
using ContentLint.JsonSchema;
using ContentLint.JsonSchema.Compiling;
using ContentLint.JsonSchema.Evaluating;
using ContentLint.JsonSchema.Files;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Tests.Testing;
using ContentLint.Text;

namespace ContentLint.Tests.Configuration;

public sealed class GeneratorSchemaTests
{
    public static TheoryData<string> Generators =>
        ["astro", "docfx", "docusaurus", "eleventy", "hexo", "hugo", "jekyll", "mdn", "mkdocs", "vitepress"];

    [Theory]
    [MemberData(nameof(Generators))]
    public void A_schema_meets_the_meta_schema_and_compiles(string name)
    {
        var source = BuiltInSchemas.Read($"schemas/{name}.schema.json");
        var root = JsonNodeReader.Read(source, new TextSpan(0, source.Length)).Root!;
        var meta = MetaSchemas.Find("https://json-schema.org/draft/2020-12/schema")!;
        Assert.Empty(ContentSchema.Compile(meta.Root, meta.Source).Schema!.Validate(root, default).Select(violation => violation.Message));
        Assert.Empty(ContentSchema.Compile(root, source).Problems);
        Assert.Contains(name, BuiltInSchemas.Names);
    }

    [Theory]
    [MemberData(nameof(Generators))]
    public void Every_key_says_what_it_is_for_and_what_it_was_replaced_by(string name)
    {
        using var document = JsonDocument.Parse(BuiltInSchemas.Read($"schemas/{name}.schema.json").Text);
        var root = document.RootElement;
        Assert.Equal($"https://contentlint.dev/schemas/{name}.schema.json", root.GetProperty("$id").GetString());
        foreach (var properties in PropertiesIn(root))
        {
            foreach (var property in properties.EnumerateObject())
            {
                Assert.True(property.Value.TryGetProperty("description", out var description), $"{property.Name} has no description");
                Assert.EndsWith(".", description.GetString(), StringComparison.Ordinal);
                var isDeprecated = property.Value.TryGetProperty("deprecated", out _);
                Assert.Equal(isDeprecated, property.Value.TryGetProperty("x-replacement", out var replacement));
                Assert.True(
                    !isDeprecated || properties.TryGetProperty(replacement.GetString()!, out _),
                    $"{property.Name} is replaced by a key that is not there");
            }
        }
    }

    [Theory]
    [InlineData(
        "hexo",
        "title: Hello World\ndate: 2013/7/13 20:46:25\ntags:\ncategories:\n- [Sports, Baseball]\n- Play\ncomments: false\nlayout: false\n"
            + "permalink: hello/")]
    [InlineData(
        "hexo",
        "title: 2017\nupdated: Jul 13 2013\ntags: 海港\npublished: true\nlang: zh-CN\nsticky: 100\ntop_img: false\naplayer: {meting: true}")]
    [InlineData(
        "jekyll",
        "layout: post\ntitle:  \"Welcome\"\ndate: 2014-01-29 12:00:00 +0800\ncategories: jekyll update\ntags: [a, b]\npublished: no\n"
            + "excerpt_separator: <!--more-->")]
    [InlineData(
        "jekyll",
        "layout: null\npermalink: /feed.xml\nsitemap: false\nredirect_from:\n  - /old/\nimage: {path: a.png, alt: A}\n"
            + "render_with_liquid: false\nnav_order: 2")]
    [InlineData(
        "hugo",
        "title: Example\ndate: 2024-02-02T04:14:54-08:00\ndraft: false\nweight: 10\nparams:\n  author: John\nmenus:\n  main:\n    "
            + "parent: Products\n    weight: 20\naliases: [/old/]\nbuild: {list: never, render: link}")]
    [InlineData(
        "hugo",
        "Title: X\nDate: 2014-04-07\nTags: [go]\nmenu: main\noutputs: [html, json]\ncascade:\n- target: {kind: page, path: '/news/**'}\n "
            + " params: {banner: a.jpg}\nresources: [{src: '*.jpg', title: T}]\ntags_weight: 3\nsitemap: {disable: true}")]
    [InlineData(
        "astro",
        "title: First post\ndescription: Lorem\npubDate: 'Jul 08 2022'\nheroImage: '../../assets/a.jpg'\ndraft: false\ntags: [a]\n"
            + "updatedDate: 2022-07-09\nanything: 1")]
    [InlineData(
        "docusaurus",
        "id: doc\ntitle: ''\nsidebar_position: 2.5\nslug: /\ntags: [a, 2021, {label: B, permalink: /b}]\npagination_next: null\n"
            + "custom_edit_url:\nlast_update: {date: 2022-01-01, author: A}\ntoc_max_heading_level: 4\nunlisted: true")]
    [InlineData(
        "docusaurus",
        "title: Release\nauthors: [slorber, {name: A, url: https://a.example, image_url: a.png}]\ndate: 2021-08-26T10:00\nkeywords: [a]\n"
            + "hide_table_of_contents: 'true'")]
    [InlineData(
        "vitepress",
        "layout: home\nhero:\n  name: V\n  text: T\n  image: {src: /logo.png, alt: L}\n  actions:\n  - {theme: brand, text: Start, link: "
            + "/guide}\nfeatures:\n- {icon: 🛠️, title: Simple, details: D}\nhead:\n- - meta\n  - name: keywords\n    content: x")]
    [InlineData(
        "vitepress",
        "outline: [2, 3]\naside: left\nlastUpdated: 2024-01-01\nprev: false\nnext: {text: N, link: /n}\neditLink: false\ntitleTemplate: "
            + "false")]
    [InlineData("vitepress", "outline: deep\nlastUpdated: true\nlayout: false\nnext: Next")]
    [InlineData(
        "eleventy",
        "layout: base.njk\ntitle: T\npermalink: false\ntags: post\ndate: Last Modified\npagination: {data: collections.post, size: 3, "
            + "alias: posts}\neleventyComputed:\n  title: '{{ page.url }}'\neleventyNavigation: {key: Home, order: 1}")]
    [InlineData(
        "eleventy",
        "permalink: {build: '/x/', serverless: /y/}\neleventyExcludeFromCollections: [post]\ntemplateEngineOverride: false\ndate: "
            + "2016-01-01T00:00:00Z")]
    [InlineData(
        "mdn",
        "title: \"<a>: The Anchor element\"\nslug: Web/HTML/Reference/Elements/a\npage-type: html-element\nbrowser-compat: "
            + "html.elements.a\nsidebar: htmlsidebar\nstatus:\n  - deprecated\nspec-urls: https://html.spec.whatwg.org/")]
    [InlineData(
        "mkdocs",
        "title: Quay\ntags: [boats, 2024]\nhide: [navigation, toc]\nicon: material/ferry\nstatus: new\n"
            + "search: {exclude: true, boost: 2}\ntemplate: home.html\ndate: 2024-05-11\nauthors: [anna]\nanything: 1")]
    [InlineData("mkdocs", "date: {created: 2024-05-11, updated: 2024-05-12}\ndraft: true\ncategories: [News]\nsocial: {cards: false}")]
    [InlineData(
        "docfx",
        "title: Quay\nuid: harbour.quay\ndescription: D\n_layout: landing\n_disableToc: true\nredirect_url: quay.html\n"
            + "ms.date: 05/11/2024\nanything: 1")]
    [InlineData("mdn", "title: Зображення\nslug: Glossary/Image\nl10n:\n  sourceCommit: 8d766d1d1c60a2d6d2c95bd2be9c0b297d9c70ac")]
    public void Takes_what_the_generator_takes(string name, string yaml) =>
        Assert.Empty(Validate(name, yaml).Select(violation => $"{violation.InstancePath}: {violation.Message}"));

    [Theory]
    [InlineData("hexo", "comments: no", "no")]
    [InlineData("hexo", "date: 2013/13/7", "2013/13/7")]
    [InlineData("hexo", "tags: {sea: true}", "{sea: true}")]
    [InlineData("mkdocs", "tags: {sea: true}", "{sea: true}")]
    [InlineData("mkdocs", "search: {boost: high}", "high")]
    [InlineData("docfx", "uid: [a]", "[a]")]
    [InlineData("docfx", "_disableToc: maybe", "maybe")]
    [InlineData("jekyll", "published: 'false'", "'false'")]
    [InlineData("jekyll", "date: yesterday", "yesterday")]
    [InlineData("jekyll", "layout: [post]", "[post]")]
    [InlineData("hugo", "date: 2013/07/13", "2013/07/13")]
    [InlineData("hugo", "weight: heavy", "heavy")]
    [InlineData("hugo", "draft: maybe", "maybe")]
    [InlineData("hugo", "build: {render: sometimes}", "sometimes")]
    [InlineData("hugo", "DRAFT: [true]", "[true]")]
    [InlineData("astro", "draft: 'yes'", "'yes'")]
    [InlineData("astro", "pubDate: soon", "soon")]
    [InlineData("docusaurus", "tags: a", "a")]
    [InlineData("docusaurus", "sidebar_label:", "sidebar_label")]
    [InlineData("docusaurus", "toc_min_heading_level: 1", "1")]
    [InlineData("docusaurus", "draft: true\nunlisted: true", "true")]
    [InlineData("docusaurus", "tags: [{label: A}]", "label")]
    [InlineData("vitepress", "sidebar: no", "no")]
    [InlineData("vitepress", "aside: right", "right")]
    [InlineData("vitepress", "head: [meta]", "meta")]
    [InlineData("vitepress", "outline: deeep", "deeep")]
    [InlineData("eleventy", "permalink: true", "true")]
    [InlineData("eleventy", "pagination: {size: 2}", "pagination")]
    [InlineData("eleventy", "date: 2016/01/01", "2016/01/01")]
    [InlineData("mdn", "title: A\nslug: Web/A\nstatus: [depreceted]", "depreceted")]
    [InlineData("mdn", "title: A\nslug: Web/A\npage-type: html-elment", "html-elment")]
    [InlineData("mdn", "title: A\nslug: /Web/A", "/Web/A")]
    [InlineData("mdn", "title: A\nslug: Web/A\nspec-urls: [html]", "html")]
    public void Finds_what_the_generator_refuses_or_misreads(string name, string yaml, string marked)
    {
        var violation = Assert.Single(Validate(name, yaml));
        Assert.Equal(marked, Fence(yaml).Substring(violation.Span.Start, violation.Span.Length));
    }

    [Theory]
    [InlineData("hugo", "_build: {list: never}", "_build")]
    [InlineData("docusaurus", "authorURL: https://a.example", "authorURL")]
    public void Tells_that_a_key_is_out_of_date(string name, string yaml, string key)
    {
        var violation = Assert.Single(Validate(name, yaml));
        Assert.Equal((SchemaViolationKind.Deprecated, key), (violation.Kind, violation.Key));
    }

    [Theory]
    [Trait("Category", "Corpora")]
    [InlineData("jekyll", "huxpro")]
    [InlineData("hugo", "spf13/content")]
    [InlineData("mdn", "webdoky/files")]
    public void Has_no_objection_to_a_real_site(string name, string corpus)
    {
        var count = 0;
        foreach (var file in Directory
            .EnumerateFiles(SharedFolder.Path("corpora", corpus), "*", SearchOption.AllDirectories)
            .Where(file => ContentKinds.Of(file) is not null))
        {
            var source = SourceText.Read(File.ReadAllBytes(file), file);
            if (FrontMatterReader.Read(source, ContentKinds.Of(file)!.Value) is not { IsReadable: true } block)
                continue;
            count++;
            Assert.Empty(BuiltInSchemas.ByName(name)!
                .Validate(block.Root, block.OpeningFence)
                .Select(violation => $"{file}: {violation.Message}"));
        }

        Assert.True(count > 80, $"only {count} pages were read");
    }

    private static IEnumerable<SchemaViolation> Validate(string name, string yaml)
    {
        var block = FrontMatterReader.Read(new SourceText(Fence(yaml), "a.md"), ContentKind.Markdown)!;
        Assert.Empty(block.Problems);
        return BuiltInSchemas.ByName(name)!.Validate(block.Root, block.OpeningFence);
    }

    private static string Fence(string yaml) => $"---\n{yaml}\n---\n";

    private static IEnumerable<JsonElement> PropertiesIn(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
            return element.EnumerateArray().SelectMany(PropertiesIn);
        if (element.ValueKind != JsonValueKind.Object)
            return [];
        // The conditions of an if name keys as well; what they are for is said once.
        var own = element.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object
            ? [properties]
            : Array.Empty<JsonElement>();
        return own.Concat(element
            .EnumerateObject()
            .Where(property => property.Name is not ("if" or "examples"))
            .SelectMany(property => PropertiesIn(property.Value)));
    }
}
