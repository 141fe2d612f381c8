using ContentLint.Site.Profiles;
using ContentLint.Site.Scripts;

namespace ContentLint.Site.Generators.Astro;

/// <summary>What the integrations of Astro's configuration add to the site.</summary>
/// <param name="integrations">The list of them.</param>
internal sealed class AstroIntegrations(ScriptValue integrations)
{
    private const string StarlightPackage = "@astrojs/starlight";

    /// <summary>Packages, or starts of their names before a star, that add no pages.</summary>
    private static readonly string[] WithoutPages =
    [
        "@astrojs/*", "@tailwindcss/*", "tailwind", "@fontsource", "@fontsource-*", "@iconify", "@shikijs/*", "shiki",
        "@expressive-code/*", "@playform/*", "@sentry/*", "@unocss/*", "unocss", "@catppuccin/*",
        "starlight-links-validator", "starlight-image-zoom", "starlight-sidebar-topics", "starlight-theme-*", "starlight", "mdx", "sitemap",
        "astro-icon", "astro-expressive-code", "astro-compress", "astro-robots-txt", "astro-embed", "astro-pagefind", "astro-seo",
        "astro-mermaid", "astro-og-canvas", "astro-font",
    ];

    /// <summary>The options of Starlight; null if it is not used.</summary>
    public ScriptValue? Starlight { get; } = All(integrations).OfType<ScriptCall>()
        .FirstOrDefault(static call => call.Callee is { Module: StarlightPackage } or { Module: null, Name: "starlight" }) is { } found
            ? (found.Arguments is [var first, ..] ? first : GeneratorScript.Nothing) : null;

    /// <summary>Whether code or a package may add pages.</summary>
    public bool MayAddPages => MayAdd(integrations) || (Starlight is { } options && MayAdd(options["plugins"]));

    /// <summary>The languages of Starlight, by the folders of their pages.</summary>
    public IEnumerable<string> Locales => Starlight?["locales"].Entries.Select(static entry => entry.Key).Distinct(StringComparer.Ordinal)
        ?? [];

    /// <summary>The integrations that may be used, whatever conditions and lists they are in.</summary>
    private static IEnumerable<ScriptValue> All(ScriptValue list) => list.Items.SelectMany(static item => item.Possible)
        .SelectMany(static item => item is ScriptList inner ? All(inner) : [item]);

    private static bool MayAdd(ScriptValue list) =>
        list.Possible.Any(static value => value is not (ScriptList { HasUnknownItems: false } or ScriptNothing or ScriptBoolean))
            || list.Items.Any(static item => item.Possible.Any(MayItemAdd));

    private static bool MayItemAdd(ScriptValue item) => item switch
    {
        ScriptNothing or ScriptBoolean or ScriptText or ScriptNumber => false,
        ScriptList list => MayAdd(list),
        ScriptCall call => !GeneratorScript.IsOneOf(call.Callee.Module ?? call.Callee.Name, WithoutPages),
        ScriptPackage package => !GeneratorScript.IsOneOf(package.Module ?? package.Name, WithoutPages),
        ScriptObject { HasUnknownKeys: false } own => MayHooksAdd(own["hooks"]),
        _ => true,
    };

    private static bool MayHooksAdd(ScriptValue hooks) => !hooks.IsAbsent
        && (!hooks.IsComplete || hooks.Entries.Any(static hook => hook.Value is not ScriptFunction function || MayInject(function)));

    /// <summary>Whether a hook may add routes: it has to name the function for that, unless it gets all functions in one object.</summary>
    private static bool MayInject(ScriptFunction hook) =>
        hook.Mentions("injectRoute") || hook.Mentions("integrations") || (hook.Node.Params.Count > 0
            && hook.Node.Params[0] is not Acornima.Ast.ObjectPattern);
}
