using ContentLint.Site;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;
using ContentLint.Site.Resolving;

namespace ContentLint.Tests.Site;

/// <summary>Sites in several languages and versions: each has its own path.</summary>
public sealed class LocalizedSiteTests
{
    [Theory]
    [InlineData("/boats/", LocalTargetStatus.Found)]
    [InlineData("/fr/boats/", LocalTargetStatus.Found)]
    [InlineData("/fr/bateau/", LocalTargetStatus.Found)]
    [InlineData("/ar/boats/", LocalTargetStatus.Missing)]
    [InlineData("/boats.fr/", LocalTargetStatus.Unknown)]
    [InlineData("/fr/gone/", LocalTargetStatus.Missing)]
    public void Knows_Hugos_translations_by_the_ending_of_their_names(string url, LocalTargetStatus status) =>
        Assert.Equal(status, Resolve(url, "content/boats.md", new()
    {
        ["hugo.toml"] =
            "baseURL = 'https://a.example/'\ndefaultContentLanguage = 'en'\n[languages.en]\nweight = 1\n[languages.fr]\nweight = 2\n",
        ["content/boats.md"] = "---\ntitle: Boats\n---\n",
        ["content/boats.fr.md"] = "---\ntitle: Bateaux\n---\n",
        ["content/boat.fr.md"] = "---\nslug: bateau\n---\n",
    }));

    [Theory]
    [InlineData("/en/boats/", LocalTargetStatus.Found)]
    [InlineData("/fr/boats/", LocalTargetStatus.Found)]
    [InlineData("/fr/quai/", LocalTargetStatus.Found)]
    [InlineData("/boats/", LocalTargetStatus.Unknown)]
    public void Knows_Hugos_translations_by_their_folders(string url, LocalTargetStatus status) =>
        Assert.Equal(status, Resolve(url, "content/en/boats.md", new()
    {
        ["hugo.yaml"] =
            "baseURL: https://a.example/\ndefaultContentLanguageInSubdir: true\nlanguages:\n  en: {contentDir: content/en}\n  fr: "
                + "{contentDir: content/fr}\n",
        ["content/en/boats.md"] = "---\ntitle: Boats\n---\n",
        ["content/fr/boats.md"] = "---\ntitle: Bateaux\n---\n",
        ["content/fr/quai/index.md"] = "---\ntitle: Quai\n---\n",
    }));

    private static Dictionary<string, string> Docusaurus => new()
    {
        ["docusaurus.config.js"] =
            "export default { url: 'https://a.example', baseUrl: '/', i18n: { defaultLocale: 'en', locales: ['en', 'uk'] } };\n",
        ["docs/boats.md"] = "# Boats\n",
        ["docs/quay.md"] = "# Quay\n",
        ["blog/2024-05-11-news.md"] = "# News\n",
        ["i18n/uk/docusaurus-plugin-content-docs/current/boats.md"] = "# Човни\n",
        ["i18n/uk/docusaurus-plugin-content-blog/2024-05-11-news.md"] = "# Новини\n",
        ["i18n/uk/docusaurus-plugin-content-pages/about.md"] = "# Про нас\n",
    };

    [Theory]
    [InlineData("/docs/boats", LocalTargetStatus.Found)]
    [InlineData("/uk/docs/boats", LocalTargetStatus.Found)]
    [InlineData("/uk/blog/2024/05/11/news", LocalTargetStatus.Found)]
    [InlineData("/uk/about", LocalTargetStatus.Found)]
    [InlineData("/uk/docs/quay", LocalTargetStatus.Unknown)]
    [InlineData("./quay.md", LocalTargetStatus.Found)]
    [InlineData("./boats.md", LocalTargetStatus.Found)]
    [InlineData("./gone.md", LocalTargetStatus.Missing)]
    [InlineData("/docs/gone/too", LocalTargetStatus.Missing)]
    public void Knows_the_translations_of_Docusaurus_and_what_they_fall_back_to(string url, LocalTargetStatus status) =>
        Assert.Equal(status, Resolve(url, "i18n/uk/docusaurus-plugin-content-docs/current/boats.md", Docusaurus));

    [Theory]
    [InlineData("", "/docs/boats", "versioned_docs/version-2.0/boats.md")]
    [InlineData("", "/docs/next/boats", "docs/boats.md")]
    [InlineData("", "/docs/1.0/boats", "versioned_docs/version-1.0/boats.md")]
    [InlineData("", "/docs/2.0/boats", null)]
    [InlineData("lastVersion: 'current'", "/docs/boats", "docs/boats.md")]
    [InlineData("lastVersion: 'current'", "/docs/2.0/boats", "versioned_docs/version-2.0/boats.md")]
    [InlineData("lastVersion: '1.0', routeBasePath: 'guide'", "/guide/boats", "versioned_docs/version-1.0/boats.md")]
    public void Knows_the_versions_of_Docusaurus(string options, string url, string? source)
    {
        var files = new Dictionary<string, string>(Docusaurus)
        {
            ["docusaurus.config.js"] =
                $"export default {{ url: 'https://a.example', baseUrl: '/', presets: [['classic', {{ docs: {{ {options} }} }}]] }};\n",
            ["versions.json"] = "[\"2.0\", \"1.0\"]",
            ["versioned_docs/version-2.0/boats.md"] = "# Boats\n",
            ["versioned_docs/version-1.0/boats.md"] = "# Boats\n",
        };
        var target = Site(files).ResolveLink("docs/quay.md", url);
        Assert.Equal((source is null ? LocalTargetStatus.Missing : LocalTargetStatus.Found, source), (target.Status, target.Path));
    }

    [Fact]
    public void Takes_no_broken_list_of_versions_for_one() =>
        Assert.Equal(
            "docs/boats.md", Site(new(Docusaurus) { ["versions.json"] = "[\"2.0\", {]" }).ResolveLink("docs/quay.md", "/docs/boats").Path);

    [Fact]
    public void Leaves_translations_that_Starlight_fills_up()
    {
        var files = new Dictionary<string, string>
        {
            ["astro.config.mjs"] =
                "export default defineConfig({ integrations: [starlight({ title: 'A', locales: { root: { label: 'English' }, fr: { "
                    + "label: 'Français' } } })] });\n",
            ["src/content/docs/boats.md"] = "---\ntitle: Boats\n---\n",
            ["src/content/docs/quay/one.md"] = "---\ntitle: One\n---\n",
            ["src/content/docs/fr/boats.md"] = "---\ntitle: Bateaux\n---\n",
        };
        Assert.Equal(LocalTargetStatus.Found, Resolve("/fr/boats/", "src/content/docs/boats.md", files));
        Assert.Equal(LocalTargetStatus.Unknown, Resolve("/fr/quay/", "src/content/docs/boats.md", files));
        Assert.Equal(LocalTargetStatus.Missing, Resolve("/quay/two/", "src/content/docs/boats.md", files));
    }

    private static LocalTargetStatus Resolve(string url, string document, Dictionary<string, string> files) =>
        Site(files).ResolveLink(document, url).Status;

    private static ContentSite Site(Dictionary<string, string> files) =>
        new(new InMemoryFileSystem(files.Keys, files), SiteSettings.Default);
}
