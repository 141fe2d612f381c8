using ContentLint.Rules.Hosts;
using ContentLint.Rules.References;

namespace ContentLint.Tests.Rules.References;

public sealed class UrlPartsTests
{
    [Theory]
    [InlineData("https://A.example/x", "https", "a.example", null)]
    [InlineData("HTTP://user:pw@a.example:8080?x", "http", "a.example", 8080)]
    [InlineData("https://a.example:443", "https", "a.example", null)]
    [InlineData("//a.example#x", null, "a.example", null)]
    [InlineData("\\\\a.example\\x", null, "a.example", null)]
    [InlineData("https:\\/a.example\\@b.example", "https", "a.example", null)]
    [InlineData(" ht\ntps://a.example./ ", "https", "a.example", null)]
    [InlineData("http://[::1]:80/", "http", "[::1]", null)]
    [InlineData("https://海.example/", "https", "xn--90w.example", null)]
    [InlineData("http:///\\/a.example", "http", "a.example", null)]
    [InlineData("http://a%2Eexample:0080/", "http", "a.example", null)]
    [InlineData("https://0x7f.1/", "https", "127.0.0.1", null)]
    [InlineData("https://a b/", "https", null, null)]
    [InlineData("https://a.example:8x/", "https", null, null)]
    [InlineData("ftp:\\\\a.example", "ftp", "a.example", null)]
    [InlineData("foo:\\\\a.example", "foo", null, null)]
    [InlineData("file:///C:/x", "file", null, null)]
    [InlineData("https://\uFFFC\uFFFC.example/", "https", null, null)]
    [InlineData("https://", "https", null, null)]
    [InlineData("mailto:a@b.example", "mailto", null, null)]
    [InlineData("a/b:c", null, null, null)]
    [InlineData("", null, null, null)]
    public void Splits_as_browsers_do(string url, string? scheme, string? host, int? port) =>
        Assert.Equal(new UrlParts(scheme, host, port), UrlParts.Of(url));

    [Theory]
    [InlineData("https://a.example/", false)]
    [InlineData("//A.example:443/", false)]
    [InlineData("http://a.example/", false)]
    [InlineData("https://a.example:444/", true)]
    [InlineData("https://b.example/", true)]
    [InlineData("ftp://b.example/", false)]
    [InlineData("/x", false)]
    public void Tells_the_own_site_from_others(string url, bool isForeign) =>
        Assert.Equal(isForeign, UrlParts.Of(url).IsForeignTo(new Uri("https://a.example/blog/")));

    [Theory]
    [InlineData("https://xn--90w.example/")]
    [InlineData("https://海.example/")]
    [InlineData("//%E6%B5%B7.example")]
    public void A_site_is_the_same_in_Unicode_and_in_ASCII(string url)
    {
        Assert.False(UrlParts.Of(url).IsForeignTo(new Uri("https://海.example/")));
        Assert.True(HostPatterns.Match(["海.example"], UrlParts.Of(url).Host!));
        Assert.True(HostPatterns.Match(["*.海.example"], "a." + UrlParts.Of(url).Host));
    }

    [Fact]
    public void Without_a_site_every_host_is_another() => Assert.True(UrlParts.Of("//a.example").IsForeignTo(null));

    [Fact]
    public void A_message_quotes_the_ends_of_a_long_URL_and_no_half_character()
    {
        foreach (var url in new[] { string.Concat(Enumerable.Repeat("🌊", 200)), "a" + string.Concat(Enumerable.Repeat("🌊", 200)) })
        {
            var shortened = UrlText.Shorten(url);
            Assert.InRange(shortened.Length, 50, 100);
            Assert.DoesNotContain(shortened.EnumerateRunes(), rune => rune.Value == 0xFFFD);
        }
    }
}
