using System.Collections.Immutable;
using ContentLint.Files;
using ContentLint.Site;
using ContentLint.Site.Profiles;
using ContentLint.Site.Resolving;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Configuration;

/// <summary>Reads the <c>site</c> mapping.</summary>
internal sealed class SiteReader(ConfigurationMistakes mistakes)
{
    private static readonly string[] Keys =
    [
        "url", "referrer-policy", "public", "base-path", "generator", "permalink", "pretty-urls", "slugs", "shortcodes"
    ];

    private static readonly string[] Generators = [.. GeneratorCatalog.All.Select(static generator => generator.Id)];

    /// <summary>Reads the settings over those of the files that are extended.</summary>
    public SiteSettings Read(MappingEntry entry, SiteSettings extended)
    {
        if (ConfigurationNodes.AsMapping(entry.Value, entry.Key.Span, "'site'", mistakes) is not { } mapping)
            return extended;
        var settings = extended;
        var basePath = extended.HasBasePath ? extended.BasePath : null;
        foreach (var setting in mapping.Entries)
        {
            switch (setting.Key.Value)
            {
                case "url":
                    settings = settings with { Url = ReadUrl(setting) };
                    break;
                case "referrer-policy":
                    settings = settings with { ReferrerPolicy = ReadReferrerPolicy(setting) };
                    break;
                case "public":
                    settings = settings with { PublicRoots = ReadFolders(setting) };
                    break;
                case "base-path":
                    basePath = ReadBasePath(setting);
                    break;
                case "generator":
                    settings = settings with { Generator = ReadName(setting, Generators, "generator")?.ToLowerInvariant() };
                    break;
                case "permalink":
                    settings = settings with
                    {
                        Permalink = ConfigurationNodes.AsString(setting.Value, setting.Key.Span, "'permalink'", mistakes)?.Value
                    };
                    break;
                case "pretty-urls":
                    settings = settings with { HasPrettyUrls = ConfigurationNodes.AsBoolean(setting, mistakes) };
                    break;
                case "slugs":
                    settings = settings with { Slugs = ReadSlugs(setting) };
                    break;
                case "shortcodes":
                    settings = settings with { Shortcodes = new ShortcodesReader(mistakes).Read(setting) };
                    break;
                default:
                    ConfigurationNodes.ReportUnknown(setting.Key, "in 'site'", Keys, mistakes);
                    break;
            }
        }

        return settings with { BasePath = Slashed(basePath ?? settings.Url?.AbsolutePath ?? "/"), HasBasePath = basePath is not null };
    }

    private Uri? ReadUrl(MappingEntry entry)
    {
        if (ConfigurationNodes.AsString(entry.Value, entry.Key.Span, "'url'", mistakes) is not { } text)
            return null;
        if (Uri.TryCreate(text.Value, UriKind.Absolute, out var url)
            && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp)
            && url.Host.Length > 0)
            return url;
        mistakes.Add(text.Span, $"'{text.Value}' is no address of a site; write it in full, as https://blog.example");
        return null;
    }

    private string? ReadReferrerPolicy(MappingEntry entry)
    {
        if (ConfigurationNodes.AsString(entry.Value, entry.Key.Span, "'referrer-policy'", mistakes) is not { } text)
            return null;
        // A header may list fallbacks; browsers obey the last one that they know.
        string? policy = null;
        foreach (var token in text.Value.Split(',', StringSplitOptions.TrimEntries))
        {
            if (ReferrerPolicyNames.All.Contains(token, StringComparer.Ordinal))
            {
                policy = token;
                continue;
            }

            mistakes.Add(text.Span, $"'{token}' is no referrer policy; {UseOneOf(token, ReferrerPolicyNames.All)}");
        }

        return policy;
    }

    private ImmutableArray<string> ReadFolders(MappingEntry entry)
    {
        var folders = ImmutableArray.CreateBuilder<string>();
        foreach (var folder in ConfigurationNodes.AsStrings(entry.Value, entry.Key.Span, "'public'", mistakes))
        {
            if (RelativePath.TryNormalize(folder.Value, out var path))
                folders.Add(path);
            else
                mistakes.Add(
                    folder.Span, $"'{folder.Value}' is no folder beneath the configuration's; write it relative to that, with '/'");
        }

        return folders.ToImmutable();
    }

    private string? ReadBasePath(MappingEntry entry)
    {
        if (ConfigurationNodes.AsString(entry.Value, entry.Key.Span, "'base-path'", mistakes) is not { } text)
            return null;
        if (text.Value.StartsWith('/')
            && !text.Value.StartsWith("//", StringComparison.Ordinal)
            && text.Value.AsSpan().IndexOfAny("?#\\ ") < 0)
            return text.Value;
        mistakes.Add(text.Span, $"'{text.Value}' is no path of a URL; write it from the slash behind the host, as /blog/");
        return null;
    }

    private string? ReadName(MappingEntry entry, string[] known, string what)
    {
        if (ConfigurationNodes.AsString(entry.Value, entry.Key.Span, $"'{entry.Key.Value}'", mistakes) is not { } text)
            return null;
        if (known.Contains(text.Value, StringComparer.Ordinal))
            return text.Value;
        mistakes.Add(text.Span, $"'{text.Value}' is no {what} that is known; {UseOneOf(text.Value, known)}");
        return null;
    }

    private HeadingSlugs? ReadSlugs(MappingEntry entry) =>
        ReadName(entry, [.. HeadingSlugNames.All], "way to make anchors of headings") is { } name ? HeadingSlugNames.Find(name) : null;

    private static string UseOneOf(string word, IReadOnlyCollection<string> known) =>
        Spelling.Advice(word, known, $"use one of {string.Join(", ", known)}");

    private static string Slashed(string path) => path.EndsWith('/') ? path : path + "/";
}
