using System.Text;

namespace ContentLint.Site;

/// <summary>Hugo: bundles and pages by their path in lower case, <c>slug</c>, <c>url</c> and <c>aliases</c>.</summary>
internal sealed class HugoAddresses(SiteProfile profile) : PageAddresses(profile)
{
    public override PageAddress? Of(string path, string relative, PublicFolder folder, PageFacts facts)
    {
        if (facts.Is("headless", true))
            return null;
        if (!facts.IsReadable || relative.Contains("_content.", StringComparison.Ordinal))
            return PageAddress.Unknown;
        var stem = SitePath.WithoutExtension(relative);
        var prefix = folder.Prefix;
        // A name such as about.fr.md is a translation, which is published below its language.
        if (Path.GetExtension(stem) is ['.', .. var ending] && Profile.LanguagePrefixes.TryGetValue(ending.ToLowerInvariant(), out var below))
            (stem, prefix) = (SitePath.WithoutExtension(stem), below);
        var name = SitePath.NameOf(stem);
        var isBundle = name is "index" or "_index";
        var place = isBundle ? SitePath.FolderOf(stem) : stem;
        if (!isBundle && name.Contains('.', StringComparison.Ordinal) && name.Split('.')[^1].Length is 2 or 5)
            return PageAddress.Unknown;
        var redirects = facts.Texts("aliases", "alias").Select(alias => alias.StartsWith('/') ? alias : "/" + SitePath.Join(SitePath.FolderOf(Urlize(place)), alias));
        // Whether an address that an author writes is below the language depends on Hugo's version.
        var file = prefix.Length > 0 && facts.Text("url") is not null ? null : FileOf(place, name, facts);
        var address = file is null ? PageAddress.Unknown : new PageAddress(SitePath.Join(prefix, file));
        return address with { Redirects = [.. redirects.Select(url => PageAddress.FileOf(url))], AssetFolder = isBundle ? SitePath.FolderOf(path) : null, MayBeUnpublished = facts.Is("draft", true) };
    }

    private string? FileOf(string place, string name, PageFacts facts)
    {
        if (facts.Text("url") is { } url)
            return url.Contains(':', StringComparison.Ordinal) ? null : PageAddress.FileOf(url.StartsWith('/') ? url : SitePath.Join(SitePath.FolderOf(place), url));
        var section = place.Split('/')[0];
        if (name != "_index" && place.Contains('/', StringComparison.Ordinal) && Profile.SectionPermalinks.TryGetValue(section, out var pattern))
            return Expand(pattern, place, facts) is { } expanded ? PageAddress.FileOf(expanded) : null;
        var path = facts.Text("slug") is { } slug && name != "_index" ? SitePath.Join(SitePath.FolderOf(place), slug) : place;
        path = Urlize(path);
        return path.Length == 0 ? "index.html" : Profile.HasPrettyUrls || name == "_index" ? $"{path}/index.html" : $"{path}.html";
    }

    private static string? Expand(string pattern, string place, PageFacts facts) => PermalinkPattern.Expand(pattern, placeholder => placeholder switch
    {
        "section" => Urlize(place.Split('/')[0]),
        "sections" => Urlize(SitePath.FolderOf(place)),
        "filename" or "contentbasename" => Urlize(SitePath.NameOf(place)),
        "title" => facts.Text("title") is { } title ? Urlize(title) : null,
        "slug" or "slugorcontentbasename" => facts.Text("slug") is { } slug ? Urlize(slug) : placeholder == "slug" ? facts.Text("title") is { } title ? Urlize(title) : null : Urlize(SitePath.NameOf(place)),
        _ => facts.Date("date") is (var date, false) ? PermalinkPattern.OfDate(placeholder, date)?.ToLowerInvariant() : null,
    });

    /// <summary>Letters, digits and a few marks stay, in lower case; white space becomes one hyphen.</summary>
    private static string Urlize(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.Trim().EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value is '.' or '/' or '\\' or '_' or '#' or '+' or '~' or '-' or '@' || Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark)
                result.Append(Rune.ToLowerInvariant(rune));
            else if (Rune.IsWhiteSpace(rune) && result.Length > 0 && result[^1] != '-')
                result.Append('-');
        }

        return result.ToString();
    }
}
