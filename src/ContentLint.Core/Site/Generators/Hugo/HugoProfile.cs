using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ContentLint.Files;
using ContentLint.Site.Profiles;

namespace ContentLint.Site.Generators.Hugo;

/// <summary>How a site of Hugo is published.</summary>
internal sealed record HugoProfile : SiteProfile
{
    /// <summary>What the configuration says about the addresses of pages.</summary>
    public HugoSettings Settings { get; init; } = HugoSettings.Default;

    /// <summary>The patterns of sections, by name; those of the pages of sections by <c>section.</c> and the name.</summary>
    public ImmutableDictionary<string, string> SectionPermalinks { get; init; } = ImmutableDictionary.Create<string, string>(
        StringComparer.Ordinal);

    /// <summary>The paths that languages are published below, by the ending of a page's name.</summary>
    public ImmutableDictionary<string, string> LanguagePrefixes { get; init; } = ImmutableDictionary.Create<string, string>(
        StringComparer.Ordinal);

    /// <summary>Whether a template of the site or of a theme writes the links of Markdown: https://gohugo.io/render-hooks/links/</summary>
    public bool HasOwnLinkTemplate { get; init; }

    /// <summary>Whether the template for links that Hugo brings along is used: https://gohugo.io/render-hooks/links/#embedded</summary>
    public bool UsesEmbeddedLinkTemplate { get; init; }

    /// <summary>Regular expressions of the files that are not read (<c>ignoreFiles</c>).</summary>
    public ImmutableArray<string> IgnoredFiles { get; init; } = [];

    /// <inheritdoc/>
    public override string? ExclusionOf(string relative, PublicFolder content) =>
        IgnoredFiles.FirstOrDefault(pattern => IsMatch(pattern, $"/{content.Folder}/{relative}")) is { } ignored
            ? $"'ignoreFiles' has '{ignored}'"
            : base.ExclusionOf(relative, content);

    private static bool IsMatch(string pattern, string path)
    {
        try
        {
            return Regex.IsMatch(path, pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    internal override void AddTo(HashedParts parts)
    {
        base.AddTo(parts);
        parts.Add(IgnoredFiles).Add(HasOwnLinkTemplate).Add(UsesEmbeddedLinkTemplate).Add(SectionPermalinks).Add(LanguagePrefixes);
        Settings.AddTo(parts);
    }
}
