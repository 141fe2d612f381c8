using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ContentLint.Site.Profiles;

/// <summary>What in Astro's configuration is no plain value: where it refers to names, and which integrations it calls.</summary>
/// <param name="text">The configuration.</param>
/// <param name="config">Its plain values.</param>
internal sealed partial class AstroConfig(string text, GeneratorConfig config)
{
    /// <summary>Packages, or starts of their names before a star, that add no pages.</summary>
    private static readonly string[] WithoutPages =
    [
        "astro", "@astrojs/*", "node:*", "path", "fs", "url", "remark*", "rehype*", "mdast-*", "hast-*", "unist-*", "vite*", "@vite*", "unplugin*", "@tailwindcss/*", "tailwind", "@fontsource", "@fontsource-*", "@iconify",
        "@shikijs/*", "shiki", "@expressive-code/*", "@playform/*", "@sentry/*", "@unocss/*", "unocss", "@catppuccin/*", "dotenv", "starlight-links-validator", "starlight-image-zoom", "starlight-sidebar-topics", "starlight-theme-*",
        "astro-icon", "astro-expressive-code", "astro-compress", "astro-robots-txt", "astro-embed", "astro-pagefind", "astro-seo", "astro-mermaid", "svgo", "sharp", "katex", "js-yaml",
    ];

    /// <summary>The base path; null if there is none.</summary>
    public string? Base => config.One("base") ?? (BaseName().Match(text) is { Success: true } name ? config.One(name.Groups["name"].Value) : null);

    /// <summary>Whether code decides about the base path.</summary>
    public bool HasComputedBase => ComputedBase().IsMatch(text) || (Base is null && BaseKey().IsMatch(text));

    /// <summary>Paths that lead on to pages: https://docs.astro.build/en/guides/routing/#configured-redirects</summary>
    public ImmutableArray<string> Redirects =>
        [.. config.Keys.Where(static key => key.StartsWith("redirects.", StringComparison.Ordinal))
            .Select(static key => Suffix().Replace(key["redirects.".Length..], "")).Distinct(StringComparer.Ordinal)];

    /// <summary>Whether code or a package may add pages.</summary>
    public bool MayAddPages => text.Contains("injectRoute", StringComparison.Ordinal) || ComputedRedirects().IsMatch(text)
        || Import().Matches(text).Any(static import => IsForeign(import.Groups["name"].Value));

    /// <summary>The languages whose missing pages are made of those of others.</summary>
    public IEnumerable<string> Fallbacks => text.Contains("fallback", StringComparison.Ordinal) ? config.All("i18n.locales") : [];

    private static bool IsForeign(string module)
    {
        if (module is ['.' or '/', ..])
            return module.Contains("integration", StringComparison.OrdinalIgnoreCase) || module.Contains("plugin", StringComparison.OrdinalIgnoreCase);
        return !WithoutPages.Any(known => IsOf(module, known));
    }

    private static bool IsOf(string module, string known) =>
        known is [.. var start, '*'] ? module.StartsWith(start, StringComparison.Ordinal) : module == known || module.StartsWith(known + "/", StringComparison.Ordinal);

    [GeneratedRegex(@"\bfrom\s*[""'](?<name>[^""']+)[""']", RegexOptions.CultureInvariant)]
    private static partial Regex Import();

    [GeneratedRegex(@"\bbase\s*:\s*(?<name>[A-Za-z_$][\w$]*)\s*[,}\r\n]", RegexOptions.CultureInvariant)]
    private static partial Regex BaseName();

    [GeneratedRegex(@"\bbase\s*[:=]\s*[^,}\r\n]*[?|&+(]", RegexOptions.CultureInvariant)]
    private static partial Regex ComputedBase();

    [GeneratedRegex(@"\bbase\s*[:,]", RegexOptions.CultureInvariant)]
    private static partial Regex BaseKey();

    [GeneratedRegex(@"\bredirects\s*(?:,|:\s*[^\s{])|\bredirects\s*:\s*\{(?:[^}]*[,\s])?\.\.\.", RegexOptions.CultureInvariant)]
    private static partial Regex ComputedRedirects();

    [GeneratedRegex(@"\.(?:destination|status)$", RegexOptions.CultureInvariant)]
    private static partial Regex Suffix();
}
