using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using NJsonSchema.Annotations;

namespace ContentLint.ConfigurationSchema;

/// <summary>
/// The keys of <c>contentlint.yml</c> as types: what the schema is generated from. The readers in Core take the same keys; tests compare
/// both.
/// </summary>
[Description(
    "The configuration of contentlint. Every key is optional. Globs and paths are relative to the folder of this file; in a file that is "
        + "extended, globs are relative to the folder of the one that extends it.")]
internal sealed record ConfigurationModel
{
    [JsonPropertyName("root")]
    [Description(
        "Whether no configuration in a folder above this one counts. Without it, this file adds to those above it, up to the root of the "
            + "git repository.")]
    public bool Root { get; init; }

    [JsonPropertyName("extends")]
    [Description(
        "What this file builds on, the later above the earlier: rule sets (recommended if none is named), files behind ./ or ../, and "
            + "npm packages such as @acme/contentlint-config or acme-config/strict.yml.")]
    [JsonSchemaExtensionData("examples", new[] { "recommended", "strict", "security", "all", "./shared/contentlint.base.yml" })]
    public OneOrMore? Extends { get; init; }

    [JsonPropertyName("site")]
    [Description("How the site is published. The folder of a configuration with this key is the root of a site.")]
    public SiteModel? Site { get; init; }

    [JsonPropertyName("exclude")]
    [Description("Files and folders that are not checked. A pattern without a slash matches at any depth.")]
    [JsonSchemaExtensionData("examples", new[] { "drafts/**", "*.tmp.md" })]
    public OneOrMore? Exclude { get; init; }

    [JsonPropertyName("schemas")]
    [Description("JSON Schemas of front matter; the last entry that matches a file counts.")]
    public IReadOnlyList<SchemaModel>? Schemas { get; init; }

    [JsonPropertyName("rules")]
    [Description("Severities and options of rules, by id or by name.")]
    public RulesModel? Rules { get; init; }

    [JsonPropertyName("overrides")]
    [Description("Rules for some files only; later entries stand above earlier ones.")]
    public IReadOnlyList<OverrideModel>? Overrides { get; init; }
}

/// <summary>The key <c>site</c>.</summary>
internal sealed record SiteModel
{
    [JsonPropertyName("url")]
    [Description("The address that the site is published at, with its scheme.")]
    [RegularExpression("^[Hh][Tt][Tt][Pp][Ss]?://")]
    [JsonSchemaExtensionData("examples", new[] { "https://blog.example" })]
    [NotNull]
    public string? Url { get; init; }

    [JsonPropertyName("referrer-policy")]
    [Description("The referrer policy that the server sends, if it sends one; fallbacks separated by commas.")]
    [ReferrerPolicyExamples]
    [NotNull]
    public string? ReferrerPolicy { get; init; }

    [JsonPropertyName("public")]
    [Description(
        "The folders that are published at /. Without it, those of the generator are looked at, and without a known generator those that "
            + "generators use.")]
    [JsonSchemaExtensionData("examples", new[] { "static" })]
    public OneOrMore? Public { get; init; }

    [JsonPropertyName("base-path")]
    [Description(
        "The path that every root-relative URL starts with; without it, the path of 'url', or what the generator's configuration says.")]
    [RegularExpression("^/(?!/)[^?#\\\\ ]*$")]
    [JsonSchemaExtensionData("examples", new[] { "/blog/" })]
    [NotNull]
    public string? BasePath { get; init; }

    [JsonPropertyName("generator")]
    [Description("What makes the site. Without it, the generator is told from the files.")]
    [JsonSchemaExtensionData("enum", new[]
    {
        "plain", "hexo", "jekyll", "hugo", "astro", "docusaurus", "vitepress", "eleventy", "mdn", "mkdocs", "docfx"
    })]
    [NotNull]
    public string? Generator { get; init; }

    [JsonPropertyName("permalink")]
    [Description("The pattern of the pages' URLs, as the generator writes it; without it, that of the generator's own configuration.")]
    [JsonSchemaExtensionData("examples", new[] { ":year/:month/:day/:title/" })]
    [NotNull]
    public string? Permalink { get; init; }

    [JsonPropertyName("pretty-urls")]
    [Description("Whether a page is published as name/index.html, not as name.html.")]
    public bool PrettyUrls { get; init; }

    [JsonPropertyName("slugs")]
    [Description("How headings get their anchors; 'any' accepts what any of the others makes.")]
    [JsonSchemaExtensionData("enum", new[]
    {
        "any", "github", "kramdown", "kramdown-gfm", "goldmark", "markdown-it", "hexo", "mdn", "python-markdown",
        "python-markdown-unicode", "pymdown", "markdig"
    })]
    [NotNull]
    public string? Slugs { get; init; }

    [JsonPropertyName("shortcodes")]
    [Description(
        "The arguments of shortcodes, tags and components that hold URLs, by name or by position from 1, and what they refer to: image "
            + "or link.")]
    public ShortcodesModel? Shortcodes { get; init; }
}

/// <summary>An entry of <c>schemas</c>.</summary>
internal sealed record SchemaModel
{
    [JsonPropertyName("files")]
    [Required]
    [Description("A glob or a list of globs: *, ?, [a-z], {a,b}, and ** for any number of folders.")]
    public required OneOrMore? Files { get; init; }

    [JsonPropertyName("schema")]
    [Required]
    [Description(
        "The name of a schema that ships with contentlint, the path of a .json, .yml or .yaml file beneath this folder, or 'none'.")]
    [JsonSchemaExtensionData("examples", new[]
    {
        "article", "hexo", "jekyll", "hugo", "astro", "docusaurus", "vitepress", "eleventy", "mdn", "mkdocs", "docfx", "none",
        "front-matter.schema.json",
    })]
    [NotNull]
    public required string Schema { get; init; }

    [JsonPropertyName("formats")]
    [Description("Whether the schema's 'format' is checked; true without it.")]
    [DefaultValue(true)]
    public bool Formats { get; init; } = true;
}

/// <summary>An entry of <c>overrides</c>.</summary>
internal sealed record OverrideModel
{
    [JsonPropertyName("files")]
    [Required]
    [Description("A glob or a list of globs: *, ?, [a-z], {a,b}, and ** for any number of folders.")]
    public required OneOrMore? Files { get; init; }

    [JsonPropertyName("rules")]
    [Description("Severities and options of rules, by id or by name.")]
    public RulesModel? Rules { get; init; }
}

/// <summary>The key <c>shortcodes</c>; its schema is written by hand.</summary>
internal sealed record ShortcodesModel;

/// <summary>A string or a list of strings; its schema is written by hand.</summary>
internal sealed record OneOrMore;

/// <summary>The key <c>rules</c>; its schema is made from the catalogue.</summary>
internal sealed record RulesModel;
