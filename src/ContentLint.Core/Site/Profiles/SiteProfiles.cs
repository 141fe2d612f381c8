using System.Buffers;
using System.Collections.Immutable;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Resolving;

namespace ContentLint.Site.Profiles;

/// <summary>Finds out how a site is published, from its files, its generator's configuration and ours, which counts most.</summary>
public static class SiteProfiles
{
    private static readonly SearchValues<char> NotInPaths = SearchValues.Create("{}:?#\\ ");

    /// <summary>Reads the profile of a site: a few small files, no content.</summary>
    /// <param name="files">The site's files.</param>
    /// <param name="settings">What <c>contentlint.yml</c> says.</param>
    public static SiteProfile Read(ISiteFileSystem files, SiteSettings settings)
    {
        var detected = GeneratorDetection.Detect(files);
        if (settings.Generator is { } generator)
        {
            var folder = detected.Generator == generator ? detected.Folder : "";
            detected = new DetectedGenerator(generator, "'site.generator' of the configuration says so") { Folder = folder };
        }

        var profile = detected.Generator switch
        {
            SiteGenerator.Hexo => HexoProfile.Read(files, detected),
            SiteGenerator.Jekyll => JekyllProfile.Read(files, detected),
            SiteGenerator.Hugo => HugoProfile.Read(files, detected),
            SiteGenerator.Astro => AstroProfile.Read(files, detected),
            SiteGenerator.Docusaurus => DocusaurusProfile.Read(files, detected),
            SiteGenerator.VitePress => VitePressProfile.Read(files, detected),
            SiteGenerator.Eleventy => EleventyProfile.Read(files, detected),
            SiteGenerator.Mdn => MdnProfile.Read(files, detected),
            _ => SiteProfile.OfUnknownGenerator with { Detected = detected },
        };
        return Override(profile, settings);
    }

    /// <summary>A profile whose configuration is there, but not known: it may say anything.</summary>
    internal static SiteProfile OfUnknownConfiguration(SiteProfile profile) =>
        profile with { KnowsPages = false, HasUnknownBasePath = true, PublicFolders = default };

    /// <summary>The address in a generator's configuration; null if it is no address or a placeholder.</summary>
    internal static Uri? AddressOf(string? text) =>
        text is not null && Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.Host.Length > 0
        && !url.IsLoopback
        && url.Host is not ("example.com" or "www.example.com" or "example.org" or "yoursite.com" or "your-domain.com"
            or "your-docusaurus-site.example.com")
            ? url
            : null;

    /// <summary>A path with a slash at either end; <c>/</c> for none.</summary>
    internal static string BasePathOf(string? path)
    {
        var trimmed = path?.Trim().Trim('/');
        return string.IsNullOrEmpty(trimmed) || trimmed.AsSpan().IndexOfAny(NotInPaths) >= 0 || trimmed.StartsWith('.')
            ? "/"
            : $"/{trimmed}/";
    }

    private static SiteProfile Override(SiteProfile profile, SiteSettings settings)
    {
        if (settings.Url is { } url)
            profile = profile with
            {
                Url = url, BasePath = settings.BasePath, Evidence = profile.Evidence.Add("'site.url' of the configuration")
            };
        if (settings.HasBasePath || settings.BasePath != "/")
            profile = profile with { BasePath = settings.BasePath, HasUnknownBasePath = false };
        if (!settings.PublicRoots.IsDefaultOrEmpty)
            profile = profile with
            {
                PublicFolders = [.. settings.PublicRoots.Select(folder => new PublicFolder(folder))],
                Evidence = profile.Evidence.Add("'site.public' of the configuration")
            };
        return profile with
        {
            Permalink = settings.Permalink ?? profile.Permalink,
            HasPrettyUrls = settings.HasPrettyUrls ?? profile.HasPrettyUrls,
            Slugs = settings.Slugs ?? profile.Slugs,
            CutsTrailingHyphen = settings.Slugs is null ? profile.CutsTrailingHyphen : false,
            HasUnknownAnchors = settings.Slugs is null && profile.HasUnknownAnchors,
            HasKnownSlugs = settings.Slugs is not null || profile.HasKnownSlugs,
        };
    }
}
