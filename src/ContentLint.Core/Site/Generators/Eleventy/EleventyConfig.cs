using System.Collections.Immutable;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;
using ContentLint.Site.Scripts;

namespace ContentLint.Site.Generators.Eleventy;

/// <summary>What Eleventy's configuration returns, and what it calls: https://www.11ty.dev/docs/config/</summary>
internal sealed class EleventyConfig
{
    private const int MaximumCalls = 2000;

    /// <summary>Data with this name changes the addresses of pages.</summary>
    private static readonly string[] PlacingData = ["permalink", "eleventyComputed", "pagination"];

    /// <summary>The formats that are templates; a file of another format is copied.</summary>
    private static readonly string[] TemplateFormats = ["html", "md", "11ty.js", "11ty.cjs", "11ty.mjs", "liquid", "njk", "hbs",
        "mustache", "ejs", "haml", "pug", "webc"];

    private readonly ScriptConfiguration? script;
    private readonly List<(string From, string? To, bool IsCertain)> copies = [];
    private readonly Dictionary<string, ScriptValue> folders = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> generated = [];
    private readonly List<string> ignored = [];

    /// <summary>Reads a configuration; null if there is none.</summary>
    public EleventyConfig(ScriptConfiguration? script)
    {
        this.script = script;
        AddFormats(Setting("templateFormats"));
        for (var i = 0; i < (script?.Invocations.Count ?? 0) && i < MaximumCalls; i++)
            Add(script!.Invocations[i]);
    }

    /// <summary>Whether the files that are copied are known.</summary>
    public bool AreCopiesKnown { get; private set; } = true;

    /// <summary>Whether all formats are of templates, so that no file is copied because of its format.</summary>
    public bool AreFormatsKnown { get; private set; } = true;

    /// <summary>Whether there may be pages that have no template of their own.</summary>
    public bool MayAddPages { get; private set; }

    /// <summary>Whether data that is set by code may give any page its permalink.</summary>
    public bool MayPlacePages { get; private set; }

    /// <summary>Whether a transform or a plugin may change the URLs of the pages that are written.</summary>
    public bool MayRewriteUrls { get; private set; }

    /// <summary>Whether the plugin for HTML bases puts the path prefix in front of rooted URLs.</summary>
    public bool AddsBasePath { get; private set; }

    /// <summary>Whether a parser of the configuration's choice, or a plugin of it, may change the links of Markdown.</summary>
    public bool MayRewriteMarkdownLinks { get; private set; }

    /// <summary>The paths of files that plugins make.</summary>
    public IReadOnlyList<string> GeneratedPaths => generated;

    /// <summary>The patterns of templates that are not processed, from the folder that Eleventy runs in.</summary>
    public IReadOnlyList<string> Ignored => ignored;

    /// <summary>A setting of the object that the configuration returns, or exports by the name <c>config</c>.</summary>
    public ScriptValue Setting(string key)
    {
        var returned = script?.Value[key] ?? GeneratorScript.Nothing;
        return returned.IsAbsent ? script?.Export("config")[key] ?? returned : returned;
    }

    /// <summary>One of the folders: input, output, includes, layouts or data.</summary>
    public ScriptValue Folder(string kind)
    {
        var returned = Setting("dir")[kind];
        return returned.IsAbsent ? folders.GetValueOrDefault(kind, returned) : returned;
    }

    /// <summary>The files and folders that are copied.</summary>
    /// <param name="folder">The folder that Eleventy runs in.</param>
    /// <param name="input">The folder of its input, both relative to the root.</param>
    public ImmutableArray<PublicFolder> Copies(string folder, string input)
    {
        var all = ImmutableArray.CreateBuilder<PublicFolder>();
        foreach (var (written, to, isCertain) in copies)
        {
            if (SitePath.Normalize(folder, written) is not { } from || from.AsSpan().IndexOfAny("*{") >= 0)
                AreCopiesKnown = false;
            else
                all.Add(new PublicFolder(from, to?.Trim('/', '.') ?? SitePath.Beneath(from, input) ?? from) { IsUncertain = !isCertain });
        }

        return all.ToImmutable();
    }

    private void Add(ScriptInvocation call)
    {
        var first = call.Arguments.Count > 0 ? call.Arguments[0] : GeneratorScript.Nothing;
        switch (call.Name)
        {
            case "addPassthroughCopy":
                AddCopy(first, call);
                break;
            case "setInputDirectory" or "setOutputDirectory" or "setIncludesDirectory" or "setLayoutsDirectory" or "setDataDirectory":
                folders[call.Name["set".Length..^"Directory".Length]] = call.IsConditional ? new ScriptUnknown("it is set on a condition",
                    call.Location) : first;
                break;
            case "ignores.add" when !call.IsConditional && first.Text is { } pattern:
                ignored.Add(pattern);
                break;
            case "addTemplateFormats" or "setTemplateFormats":
                AddFormats(first);
                break;
            case "addGlobalData":
                MayPlacePages |= first.Text is not { } name || PlacingData.Contains(name.Split('.')[0], StringComparer.Ordinal);
                break;
            case "setLibrary" or "amendLibrary":
                MayRewriteMarkdownLinks |= first.Text is null or "md";
                break;
            case "addTransform" or "addPreprocessor" or "htmlTransformer":
                MayRewriteUrls = true;
                break;
            case "addTemplate" or "":
                MayAddPages = true;
                break;
            case "addPlugin":
                foreach (var plugin in first.Possible)
                    AddPlugin(plugin, call);
                break;
        }
    }

    private void AddCopy(ScriptValue copied, ScriptInvocation call)
    {
        // A function may rename what is copied.
        if (call.Arguments.Count > 1 && !(call.Arguments[1].IsComplete && call.Arguments[1]["rename"].IsAbsent))
            AreCopiesKnown = false;
        switch (copied.Settled)
        {
            case ScriptText text:
                copies.Add((text.Value, null, !call.IsConditional));
                break;
            case ScriptObject { HasUnknownKeys: false } map:
                foreach (var (from, to) in map.Properties)
                {
                    if (to.Text is { } place)
                        copies.Add((from, place, !call.IsConditional));
                    else
                        AreCopiesKnown = false;
                }

                break;
            default:
                AreCopiesKnown = false;
                break;
        }
    }

    private void AddFormats(ScriptValue formats)
    {
        if (formats.IsAbsent)
            return;
        string[] names = formats.Text is { } text ? text.Split(',') : [.. formats.Items.Select(static item => item.Text ?? "?")];
        AreFormatsKnown &= formats.IsComplete && names.All(static name => TemplateFormats.Contains(name.Trim(), StringComparer.Ordinal));
    }

    private void AddPlugin(ScriptValue plugin, ScriptInvocation call)
    {
        var options = call.Arguments.Count > 1 ? call.Arguments[1] : GeneratorScript.Nothing;
        switch (plugin)
        {
            case ScriptNothing or ScriptBoolean:
                break;
            case ScriptFunction function:
                script!.Call(function, call.IsConditional, options);
                break;
            case ScriptObject { HasUnknownKeys: false } named when named["configFunction"].Settled is ScriptFunction function:
                script!.Call(function, call.IsConditional, options);
                break;
            case ScriptPackage { Name: "feedPlugin" }:
                if (options["outputPath"].Text is { } path)
                    generated.Add(path.Trim('/'));
                else
                    MayAddPages = true;
                break;
            case ScriptPackage { Name: "HtmlBasePlugin" or "EleventyHtmlBasePlugin" } when !call.IsConditional && call.Arguments.Count < 2:
                AddsBasePath = true;
                break;
            default:
                var isKnown = GeneratorScript.NameOf(plugin) is { } name && EleventyPlugins.AddsNoPages(name);
                MayAddPages |= !isKnown;
                MayRewriteUrls |= !isKnown || plugin is ScriptPackage { Name: "HtmlBasePlugin" or "EleventyHtmlBasePlugin" };
                break;
        }
    }
}
