using ContentLint.Site;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;

namespace ContentLint.Tests.Analysis.Fixing;

/// <summary>A construct of some dialect that makes code, or a template tag, of what is put into it.</summary>
/// <param name="FileName">The page.</param>
/// <param name="Construct">The construct; <c>§</c> is where a defect is put, in as many lines as it has.</param>
/// <param name="Excluded">What a defect must not have: it would end the construct.</param>
internal sealed record CodePlace(string FileName, string Construct, params string[] Excluded)
{
    private static readonly Dictionary<string, string> DocusaurusFiles = new()
    {
        ["docusaurus.config.js"] = "module.exports = { title: 't', url: 'https://x.example', baseUrl: '/' };\n",
        ["package.json"] = "{\"dependencies\":{\"@docusaurus/core\":\"3.5.0\"}}",
        ["docs/page.md"] = "",
    };

    private static readonly ISite Docusaurus = new ContentSite(
        new InMemoryFileSystem(DocusaurusFiles.Keys, DocusaurusFiles), SiteSettings.Default);

    private static readonly ISite Plain = new ContentSite(new InMemoryFileSystem([], []), SiteSettings.Default);

    private static readonly string[] InMdx =
    [
        "<Tabs>\n  <Fragment>\n  ```ts\n  §\n  ```\n  </Fragment>\n</Tabs>",
        "<Tabs>\n      <Fragment>\n\n          ~~~~ html title=\"a\"\n          §\n          ~~~~\n\n      </Fragment>\n</Tabs>",
        "<Steps>\n1. Add.\n\n   ```html\n   §\n   ```\n2. Go on.\n</Steps>",
        "<Steps>\n\n  - a\n    - b\n\n      ````html\n      ```\n      §\n      ````\n\n</Steps>",
        "> <Note>\n> ```html\n> §\n> ```\n> </Note>",
        "<Note>\n- ```html\n  §\n</Note>",
        "<Option>\n    Tag `§` and `x` here\n  </Option>",
        "<Steps>\n1. Add ``§ ` `` here.\n</Steps>",
        "<p>it's a `§` b</p>",
        "<Code title={x ? `a` : 'b'} code={`§`} />",
        "{`§`}",
        "{[1].map(x => <p key={x}>{`§`}</p>)}",
        "{/* § */}",
        "export const sample = {\n\n  html: `§`,\n};",
    ];

    /// <summary>The places of every dialect.</summary>
    public static IEnumerable<CodePlace> All =>
    [
        .. InMdx.Select(construct => new CodePlace("docs/page.mdx", construct, "`", "*/", "${", "\n\n")),
        .. InMdx.Select(construct => new CodePlace("docs/page.md", construct, "`", "*/", "${", "\n\n") { Site = Docusaurus }),
        new("a.md", "```html\n§\n```", "```"), new("a.md", "`§`", "`", "\n"), new("a.md", "- a\n\n  ~~~\n  §\n  ~~~", "~~~"),
        new("a.md", "    §", "\n"),
        new("a.md", "> ```html\n> §\n> ```", "```"), new("a.md", "<div markdown=\"1\">\n```html\n§\n```\n</div>", "```", "\n\n"),
        new("a.md", "<div markdown=\"1\">a `§` b</div>", "`", "\n\n"),
        .. new[] { "layouts/404.html", "content/a.md" }.SelectMany(static file => InTemplates(file)),
        new("a.html", "<pre>§</pre>", "</pre>", "<!--"), new("a.html", "<p><code>§</code></p>", "</code>", "<!--"),
        new("a.html", "<script>§</script>", "</script>", "<!--"),
        new("a.html", "<style>§</style>", "</style>"), new("a.html", "<p :title=\"§\" @click='§' v-html=\"§\">x</p>", "\"", "'", "\n"),
    ];

    /// <summary>The site of the page.</summary>
    public ISite Site { get; private init; } = Plain;

    /// <summary>The construct with a defect in it; null if that cannot be.</summary>
    public string? Put(string defect)
    {
        if (Excluded.Any(part => defect.Contains(part, StringComparison.Ordinal)))
            return null;
        var line = Construct.Split('\n').First(line => line.Contains('§', StringComparison.Ordinal));
        var indentation = new string([.. line.TakeWhile(static c => c is ' ' or '>')]);
        return Construct.Replace(
            "§", defect.TrimEnd('\n').Replace("\n", "\n" + indentation, StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static IEnumerable<CodePlace> InTemplates(string file) =>
    [
        new(file, "{{ printf `§` . }}", "`"), new(file, "{{ $x := `a\n\n§\n\nb` }}", "`"),
        new(file, "{{ '§' | append: x }}", "'", "\n\n", "\\"), new(file, "{{ \"§\" | safeHTML }}", "\"", "\n\n", "\\"),
        new(file, "{{/* § */}}", "*/"), new(file, "{{!-- § --}}", "--"), new(file, "{{< figure alt=`§` >}}", "`"),
        new(file, "{{% note title=\"§\" %}}", "\"", "\n\n", "\\"),
        new(file, "{% assign x = '§' %}", "'", "\n\n", "\\"),
        new(file, "{% include a.html\n   b=\"§\"\n   c=\"d\" %}", "\"", "\n\n", "\\"), new(file, "{# § #}", "#}", "{#"),
        new(file, "{% highlight html %}\n§\n{% endhighlight %}", "{%"), new(file, "{% comment %}§{% endcomment %}", "{%"),
        new(file, "{{< highlight html >}}\n§\n{{< /highlight >}}", "{{"),
        new(file, "<% var x = \"§\";\n\nf(x) %>", "%>"), new(file, "<?php echo '§'; ?>", "?>"),
        new(file, "{{ f({a: {b: '§'}}) }}", "'", "\n\n", "\\"), new(file, "{{{ '§' }}}", "'", "\n\n", "\\"),
        new(file, "<img src=\"{{ `§` | relURL }}\" alt=\"x\">", "`", "\""),
        new(file, "<a href=\"{{ url }}\" {% if x == '§' %}title=\"y\"{% endif %}{{ printf `z` }}>x</a>", "'", "\n\n", "\\"),
    ];
}
