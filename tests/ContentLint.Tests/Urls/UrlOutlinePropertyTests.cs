using ContentLint.Rules.References;
using ContentLint.Site.Resolving;
using ContentLint.Urls;
using CsCheck;

namespace ContentLint.Tests.Urls;

/// <summary>What rules and the site's resolution read of a URL is what the whole parser reads.</summary>
public sealed class UrlOutlinePropertyTests
{
    private const int Count = 20_000;
    private static readonly WebUrl SecurePage = WebUrl.Parse("https://page.invalid/folder/page")!;
    private static readonly WebUrl PlainPage = WebUrl.Parse("http://page.invalid/folder/page")!;

    [Fact]
    public void Scheme_host_and_port_are_those_of_the_parsed_URL() => GeneratedUrls.Any.Sample(
        url =>
        {
            var outline = UrlOutline.Of(url);
            Assert.Equal(new UrlParts(outline.Scheme, outline.Host, outline.Port), UrlParts.Of(url));
            foreach (var page in new[] { SecurePage, PlainPage })
            {
                var parsed = WebUrl.Parse(url, page);
                if (outline.Host is null)
                {
                    // http:x without slashes is relative on a page of its scheme, and a host on others.
                    var isUndecided = outline is { Scheme: "http" or "https" or "ws" or "ftp", HasAuthority: false };
                    Assert.True(
                        isUndecided
                            || parsed?.Host is null
                            || parsed.Host.Text.Trim('.').Length == 0
                            || (outline is { Scheme: null, HasAuthority: false } && parsed.Host == page.Host),
                        url);
                    continue;
                }

                Assert.NotNull(parsed);
                Assert.Equal(outline.Scheme ?? page.Scheme, parsed.Scheme);
                Assert.Equal(outline.Host, parsed.Host!.Text.TrimEnd('.'));
                var isOther = outline.Scheme is null && parsed.Port is 80 or 443;
                Assert.Equal(outline.Port, isOther ? null : parsed.Port);
            }
        },
        iter: Count);

    [Fact]
    public void Path_query_and_fragment_start_behind_the_authority() => GeneratedUrls.Any.Sample(
        url =>
        {
            var outline = UrlOutline.Of(url);
            if (outline is { Host: null, HasAuthority: true }
                || outline.Scheme is not (null or "http" or "https")
                || WebUrl.Parse(url, SecurePage) is not { } whole)
                return;
            if (outline is { HasAuthority: false, Scheme: not null })
                return;
            var rest = outline.Text[outline.PathStart..];
            var parsed = WebUrl.Parse((outline.HasAuthority ? "https://h" : "") + rest, SecurePage)!;
            Assert.Equal((whole.Path, whole.Query, whole.Fragment), (parsed.Path, parsed.Query, parsed.Fragment));
        },
        iter: Count);

    [Fact]
    public void A_local_URL_is_one_that_browsers_ask_the_site_for() => GeneratedUrls.Any.Sample(
        url =>
        {
            var site = new Uri("https://example.a/");
            var isOwnPage = UrlOutline.Of(url).Text is "" or ['#' or '?', ..];
            if (isOwnPage
                || LocalUrl.Of(url, site) is not { } local
                || WebUrl.Parse(url, WebUrl.Parse("https://example.a/folder/page")) is not { } parsed)
                return;
            Assert.Equal("example.a", parsed.Host!.Text.TrimEnd('.'));
            Assert.Equal(parsed.Fragment is null, LocalUrl.FragmentOf(local.Path) is null);
            var absolute = local.Path is ['/' or '\\', ..] ? "https://example.a" + local.Path : local.Path;
            Assert.Equal(parsed.Path, WebUrl.Parse(absolute, WebUrl.Parse("https://example.a/folder/page"))!.Path);
        },
        iter: Count);
}
