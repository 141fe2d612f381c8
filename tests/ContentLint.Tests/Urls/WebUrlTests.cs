using ContentLint.Urls;

namespace ContentLint.Tests.Urls;

public sealed class WebUrlTests
{
    [Theory]
    [InlineData("https://example.com", null, "https://example.com/")]
    [InlineData("HTTPS://EXAMPLE.com/../x", null, "https://example.com/x")]
    [InlineData("https:example.com/a", null, "https://example.com/a")]
    [InlineData("https:/example.com/a", null, "https://example.com/a")]
    [InlineData("https:///example.com/a", null, "https://example.com/a")]
    [InlineData("http:\\\\example.com\\a\\b?c\\d#e\\f", null, "http://example.com/a/b?c\\d#e\\f")]
    [InlineData(" \u0001https://example.com/ \u001F", null, "https://example.com/")]
    [InlineData("ht\u000Atps://exa\u0009mple.com/a\u000D\u000Ab", null, "https://example.com/ab")]
    [InlineData("https://example.com:443/", null, "https://example.com/")]
    [InlineData("https://example.com:0443/", null, "https://example.com/")]
    [InlineData("https://example.com:8443/", null, "https://example.com:8443/")]
    [InlineData("https://example.com:/", null, "https://example.com/")]
    [InlineData("https://example.com:65536/", null, null)]
    [InlineData("https://example.com:8a/", null, null)]
    [InlineData("ftp://example.com:21/", null, "ftp://example.com/")]
    [InlineData("ws://example.com:80", null, "ws://example.com/")]
    [InlineData("wss://example.com:80", null, "wss://example.com:80/")]
    [InlineData("https://user:pass@example.com/", null, "https://user:pass@example.com/")]
    [InlineData("https://user@example.com/", null, "https://user@example.com/")]
    [InlineData("https://:pass@example.com/", null, "https://:pass@example.com/")]
    [InlineData("https://@example.com/", null, "https://example.com/")]
    [InlineData("https://a@b@c/", null, "https://a%40b@c/")]
    [InlineData("https://a:b:c@d/", null, "https://a:b%3Ac@d/")]
    [InlineData("https://us er:p@ss/w@h/", null, "https://us%20er:p@ss/w@h/")]
    [InlineData("https://user@/x", null, null)]
    [InlineData("https://:80/", null, null)]
    [InlineData("https://", null, null)]
    [InlineData("https:", null, null)]
    [InlineData("//x", null, null)]
    [InlineData("x", null, null)]
    [InlineData("", null, null)]
    public void Reads_schemes_ports_and_credentials(string input, string? baseUrl, string? href) => Check(input, baseUrl, href);

    [Theory]
    [InlineData("https://example.com/a/./b/../c", null, "https://example.com/a/c")]
    [InlineData("https://example.com/a/%2e/b/%2E%2e/c", null, "https://example.com/a/c")]
    [InlineData("https://example.com/.%2e/..", null, "https://example.com/")]
    [InlineData("https://example.com/a/b/..", null, "https://example.com/a/")]
    [InlineData("https://example.com/a/.", null, "https://example.com/a/")]
    [InlineData("https://example.com/a b\"<>`{}|\\x", null, "https://example.com/a%20b%22%3C%3E%60%7B%7D|/x")]
    [InlineData("https://example.com/é中🌊", null, "https://example.com/%C3%A9%E4%B8%AD%F0%9F%8C%8A")]
    [InlineData("https://example.com/%zz%4%41", null, "https://example.com/%zz%4%41")]
    [InlineData(
        "https://example.com/?q=a b\"<>'`{}é#f g\"<>`", null, "https://example.com/?q=a%20b%22%3C%3E%27`{}%C3%A9#f%20g%22%3C%3E%60")]
    [InlineData("foo://h/?q='", null, "foo://h/?q='")]
    public void Reads_paths_queries_and_fragments(string input, string? baseUrl, string? href) => Check(input, baseUrl, href);

    [Theory]
    [InlineData("http://127.1/", null, "http://127.0.0.1/")]
    [InlineData("http://0x7f.1/", null, "http://127.0.0.1/")]
    [InlineData("http://0x7f000001/", null, "http://127.0.0.1/")]
    [InlineData("http://017700000001/", null, "http://127.0.0.1/")]
    [InlineData("http://2130706433/", null, "http://127.0.0.1/")]
    [InlineData("http://192.168.257/", null, "http://192.168.1.1/")]
    [InlineData("http://256.1.1.1/", null, null)]
    [InlineData("http://1.2.3.4.5/", null, null)]
    [InlineData("http://1.2.3.4./", null, "http://1.2.3.4/")]
    [InlineData("http://1.2.3.4../", null, "http://1.2.3.4../")]
    [InlineData("http://1.2.3.08/", null, null)]
    [InlineData("http://1.2.3.x/", null, "http://1.2.3.x/")]
    [InlineData("http://09.x/", null, "http://09.x/")]
    [InlineData("http://x.09/", null, null)]
    [InlineData("http://x.0x/", null, null)]
    [InlineData("http://0x/", null, "http://0.0.0.0/")]
    [InlineData("http://4294967296/", null, null)]
    [InlineData("http://99999999999999999999/", null, null)]
    [InlineData("http://１２７.０.０.１/", null, "http://127.0.0.1/")]
    [InlineData("http://%31%32%37.0.0.1/", null, "http://127.0.0.1/")]
    public void Reads_every_form_of_IPv4(string input, string? baseUrl, string? href) => Check(input, baseUrl, href);

    [Theory]
    [InlineData("http://[::1]/", null, "http://[::1]/")]
    [InlineData("http://[1:0:0:4:0:0:0:8]/", null, "http://[1:0:0:4::8]/")]
    [InlineData("http://[1:2:3:4:5:6:7:8]:80/", null, "http://[1:2:3:4:5:6:7:8]/")]
    [InlineData("http://[::ffff:1.2.3.4]/", null, "http://[::ffff:102:304]/")]
    [InlineData("http://[1:2:3:4:5:6:1.2.3.4]/", null, "http://[1:2:3:4:5:6:102:304]/")]
    [InlineData("http://[0:0:0:1:0:0:0:0]/", null, "http://[0:0:0:1::]/")]
    [InlineData("http://[1:2:3:4:5:6:7::]/", null, "http://[1:2:3:4:5:6:7:0]/")]
    [InlineData("http://[::1:2:3:4:5:6:7:8]/", null, null)]
    [InlineData("http://[1::2::3]/", null, null)]
    [InlineData("http://[:1]/", null, null)]
    [InlineData("http://[1:]/", null, null)]
    [InlineData("http://[12345::]/", null, null)]
    [InlineData("http://[::1.2.3]/", null, null)]
    [InlineData("http://[::1.2.3.04]/", null, null)]
    [InlineData("http://[::256.1.1.1]/", null, null)]
    [InlineData("http://[::1.2.3.4.5]/", null, null)]
    [InlineData("http://[::1/", null, null)]
    [InlineData("http://[]/", null, null)]
    [InlineData("http://[g::]/", null, null)]
    [InlineData("http://[::1%25eth0]/", null, null)]
    [InlineData("http://[::1]x/", null, null)]
    [InlineData("foo://[::1]/", null, "foo://[::1]/")]
    public void Reads_IPv6(string input, string? baseUrl, string? href) => Check(input, baseUrl, href);

    [Theory]
    [InlineData("https://bücher.example/", null, "https://xn--bcher-kva.example/")]
    [InlineData("https://BÜCHER.example/", null, "https://xn--bcher-kva.example/")]
    [InlineData("https://bu\u0308cher.example/", null, "https://xn--bcher-kva.example/")]
    [InlineData("https://例子.cn/", null, "https://xn--fsqu00a.cn/")]
    [InlineData("https://россия.рф/", null, "https://xn--h1alffa9f.xn--p1ai/")]
    [InlineData("https://例子。cn/", null, "https://xn--fsqu00a.cn/")]
    [InlineData("https://ｅｘａｍｐｌｅ．com/", null, "https://example.com/")]
    [InlineData("https://faß.de/", null, "https://xn--fa-hia.de/")]
    [InlineData("https://xn--bcher-kva.example/", null, "https://xn--bcher-kva.example/")]
    [InlineData("https://a\u00ADb.example/", null, "https://ab.example/")]
    [InlineData("https://\u00AD/", null, null)]
    [InlineData("https://a\u200Bb.example/", null, "https://ab.example/")]
    [InlineData("https://a\u200Db.example/", null, null)]
    [InlineData("https://क्\u200Dष.example/", null, "https://xn--11b2ezcw70k.example/")]
    [InlineData("https://\u05D0\u05D1.example/", null, "https://xn--4dbc.example/")]
    [InlineData("https://\u05D0a.example/", null, null)]
    [InlineData("https://1\u05D0.example/", null, null)]
    [InlineData("https://\u0301a.example/", null, null)]
    [InlineData("https://🌊.example/", null, "https://xn--qg8h.example/")]
    [InlineData("https://ex%41mple.com/", null, "https://example.com/")]
    [InlineData("https://ex%2fample.com/", null, null)]
    [InlineData("https://ex%ample.com/", null, null)]
    [InlineData("https://exa mple.com/", null, null)]
    [InlineData("https://exa<mple.com/", null, null)]
    [InlineData("https://exa|mple.com/", null, null)]
    [InlineData("https://a_b.example/", null, "https://a_b.example/")]
    [InlineData("https://-a-.example/", null, "https://-a-.example/")]
    [InlineData("https://a..b/", null, "https://a..b/")]
    [InlineData("https://.a/", null, "https://.a/")]
    [InlineData("https://a./", null, "https://a./")]
    [InlineData("https://%C3%A9.example/", null, "https://xn--9ca.example/")]
    [InlineData("https://%ff.example/", null, null)]
    public void Reads_international_hosts(string input, string? baseUrl, string? href) => Check(input, baseUrl, href);

    [Theory]
    [InlineData("file:", null, "file:///")]
    [InlineData("file:x", null, "file:///x")]
    [InlineData("file:/x", null, "file:///x")]
    [InlineData("file://x/y", null, "file://x/y")]
    [InlineData("file:///x", null, "file:///x")]
    [InlineData("file:////x", null, "file:////x")]
    [InlineData("file://localhost/x", null, "file:///x")]
    [InlineData("file:///C:/a", null, "file:///C:/a")]
    [InlineData("file:///C|/a/../../..", null, "file:///C:/")]
    [InlineData("file://C:/a", null, "file:///C:/a")]
    [InlineData("file:C|/a", null, "file:///C:/a")]
    [InlineData("file:\\\\srv\\share", null, "file://srv/share")]
    [InlineData("file://[::1]/x", null, "file://[::1]/x")]
    [InlineData("file://ho st/x", null, null)]
    [InlineData("x", "file:///C:/a/b", "file:///C:/a/x")]
    [InlineData("/x", "file:///C:/a/b", "file:///C:/x")]
    [InlineData("..", "file:///C:/", "file:///C:/")]
    [InlineData("D:/x", "file:///C:/a", "d:/x")]
    [InlineData("?q", "file:///C:/a?b#c", "file:///C:/a?q")]
    [InlineData("//h/x", "file:///C:/a", "file://h/x")]
    [InlineData("/D|/x", "file:///C:/a", "file:///D:/x")]
    public void Reads_file_URLs(string input, string? baseUrl, string? href) => Check(input, baseUrl, href);

    [Theory]
    [InlineData("mailto:a@b.example?subject=x y", null, "mailto:a@b.example?subject=x%20y")]
    [InlineData("MAILTO:A@B", null, "mailto:A@B")]
    [InlineData("javascript:alert(1)//é", null, "javascript:alert(1)//%C3%A9")]
    [InlineData("data:text/html,<p>\u0001 x", null, "data:text/html,<p>%01 x")]
    [InlineData("tel:+49 30", null, "tel:+49 30")]
    [InlineData("about:blank#x y", null, "about:blank#x%20y")]
    [InlineData("foo:", null, "foo:")]
    [InlineData("foo:/a/../b", null, "foo:/b")]
    [InlineData("foo:/..//b", null, "foo:/.//b")]
    [InlineData("foo:///a", null, "foo:///a")]
    [InlineData("foo://", null, "foo://")]
    [InlineData("foo://H%20/a b", null, "foo://H%20/a%20b")]
    [InlineData("foo://h h/", null, null)]
    [InlineData("foo://h:99/x", null, "foo://h:99/x")]
    [InlineData("foo:a\\b", null, "foo:a\\b")]
    [InlineData("1foo:x", null, null)]
    [InlineData("foo bar:x", null, null)]
    [InlineData("a+b-c.9:x", null, "a+b-c.9:x")]
    [InlineData("blob:https://example.com:443/id", null, "blob:https://example.com:443/id")]
    [InlineData("blob:x", null, "blob:x")]
    [InlineData("web+demo:/.//not-a-host/", null, "web+demo:/.//not-a-host/")]
    public void Reads_other_schemes(string input, string? baseUrl, string? href) => Check(input, baseUrl, href);

    [Theory]
    [InlineData("", "https://u:p@h:81/a/b?q#f", "https://u:p@h:81/a/b?q")]
    [InlineData("#g", "https://u:p@h:81/a/b?q#f", "https://u:p@h:81/a/b?q#g")]
    [InlineData("?r", "https://u:p@h:81/a/b?q#f", "https://u:p@h:81/a/b?r")]
    [InlineData("c", "https://u:p@h:81/a/b?q#f", "https://u:p@h:81/a/c")]
    [InlineData("../c", "https://u:p@h:81/a/b?q#f", "https://u:p@h:81/c")]
    [InlineData("../../../c", "https://h/a/b/", "https://h/c")]
    [InlineData("/c", "https://u:p@h:81/a/b?q#f", "https://u:p@h:81/c")]
    [InlineData("//i/c", "https://u:p@h:81/a/b?q#f", "https://i/c")]
    [InlineData("\\c", "https://h/a/b", "https://h/c")]
    [InlineData("\\\\i\\c", "https://h/a/b", "https://i/c")]
    [InlineData("https:c", "https://h/a/b", "https://h/a/c")]
    [InlineData("https:/c", "https://h/a/b", "https://h/c")]
    [InlineData("http:c", "https://h/a/b", "http://c/")]
    [InlineData("c:d", "https://h/a/b", "c:d")]
    [InlineData("./c:d", "https://h/a/b", "https://h/a/c:d")]
    [InlineData(" c ", "https://h/a/b", "https://h/a/c")]
    [InlineData("..", "https://h/a/b/c", "https://h/a/")]
    [InlineData(".", "https://h/a/b/c", "https://h/a/b/")]
    [InlineData("x", "mailto:a@b", null)]
    [InlineData("#x", "mailto:a@b", "mailto:a@b#x")]
    [InlineData("x", "foo:/a/b", "foo:/a/x")]
    [InlineData("x", "foo://h", "foo://h/x")]
    [InlineData("\\x", "foo://h/a/b", "foo://h/a/\\x")]
    [InlineData("//x", "foo:/a", "foo://x")]
    [InlineData("/x", "foo:a", null)]
    public void Resolves_relative_URLs(string input, string? baseUrl, string? href) => Check(input, baseUrl, href);

    [Theory]
    [InlineData("https://h/a^b", "https://h/a%5Eb")]
    [InlineData("data:x  ?q", "data:x %20?q")]
    [InlineData("data:x  #q", "data:x %20#q")]
    [InlineData("https://STRA\u1E9EE.example/", "https://xn--strae-oqa.example/")]
    [InlineData("https://\u2024.example/", null)]
    public void Follows_the_standard_where_programs_lag_behind(string input, string? href) => Check(input, null, href);

    [Theory]
    [InlineData("https://example.com:81/x", "https://example.com:81")]
    [InlineData("https://example.com:443/x", "https://example.com")]
    [InlineData("blob:https://example.com/id", "https://example.com")]
    [InlineData("blob:foo://example.com/id", "null")]
    [InlineData("file:///x", "null")]
    [InlineData("foo://h/x", "null")]
    public void Tells_the_origin(string input, string origin) => Assert.Equal(origin, WebUrl.Parse(input)!.Origin);

    [Fact]
    public void Tells_the_parts()
    {
        var url = WebUrl.Parse("HTTP://us\u00E9r:p@[::1]:8080/a/b?q#f")!;
        Assert.Equal("http", url.Scheme);
        Assert.Equal("us%C3%A9r", url.Username);
        Assert.Equal("p", url.Password);
        Assert.Equal(new WebHost(WebHostKind.IPv6, "[::1]"), url.Host);
        Assert.Equal(8080, url.Port);
        Assert.Equal("/a/b", url.Path);
        Assert.Equal("q", url.Query);
        Assert.Equal("f", url.Fragment);
        Assert.True(url.IsSpecial);
        Assert.False(url.HasOpaquePath);
    }

    [Theory]
    [InlineData("https://a b/", UrlErrorKind.DomainInvalidCodePoint, 9)]
    [InlineData(" https://h/a b", UrlErrorKind.InvalidUrlUnit, 12)]
    [InlineData("https://h/\t%4", UrlErrorKind.InvalidUrlUnit, 11)]
    [InlineData("http:/x", UrlErrorKind.SpecialSchemeMissingFollowingSolidus, 5)]
    [InlineData("https://u:p@h/", UrlErrorKind.InvalidCredentials, 11)]
    [InlineData("https://h:1x/", UrlErrorKind.PortInvalid, 11)]
    [InlineData("https://h:65536/", UrlErrorKind.PortOutOfRange, 10)]
    [InlineData("https:\\\\h", UrlErrorKind.SpecialSchemeMissingFollowingSolidus, 6)]
    [InlineData("https://h\\a", UrlErrorKind.InvalidReverseSolidus, 9)]
    [InlineData("http://0x7f.1/", UrlErrorKind.IPv4NonDecimalPart, 7)]
    [InlineData("http://[1/", UrlErrorKind.IPv6Unclosed, 7)]
    [InlineData("a/b", UrlErrorKind.MissingSchemeNonRelativeUrl, 0)]
    [InlineData("https:///", UrlErrorKind.HostMissing, 9)]
    public void Locates_errors(string input, UrlErrorKind kind, int offset)
    {
        WebUrl.Parse(input, null, out var errors);
        Assert.Contains(new UrlError(kind, offset), errors);
    }

    [Fact]
    public void A_good_URL_has_no_errors()
    {
        WebUrl.Parse("https://b\u00FCcher.example/\u6D77/%20?a=\uD83C\uDF0A&b=%C3%A9#\u00E9", null, out var errors);
        Assert.Empty(errors);
    }

    [Fact]
    public void A_lone_surrogate_is_read_as_a_replacement_character()
    {
        Assert.Equal("https://h/%EF%BF%BDx", WebUrl.Parse("https://h/\uD83Cx", null, out var errors)?.Href);
        Assert.Equal(new UrlError(UrlErrorKind.InvalidUrlUnit, 10), Assert.Single(errors));
    }

    [Fact]
    public void Megabytes_of_anything_are_read()
    {
        const int length = 2_000_000;
        foreach (var piece in new[] { "@", "/..", "a", "%", ":", "\t", "[", "\u00E9", "1.", "\\" })
        {
            var input = "https://h" + string.Concat(Enumerable.Repeat(piece, length / piece.Length));
            WebUrl.Parse(input, null, out var errors);
            Assert.InRange(errors.Length, 0, 101);
        }

        Assert.Equal(length + 7, WebUrl.Parse("mailto:" + new string('a', length))!.Href.Length);
    }

    internal static void Check(string input, string? baseUrl, string? href)
    {
        var parent = baseUrl is null ? null : WebUrl.Parse(baseUrl);
        Assert.Equal(href, WebUrl.Parse(input, parent)?.Href);
        if (href is not null)
            Assert.Equal(href, WebUrl.Parse(href)?.Href);
    }
}
