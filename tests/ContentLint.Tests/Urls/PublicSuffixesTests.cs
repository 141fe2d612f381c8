using ContentLint.Urls;

namespace ContentLint.Tests.Urls;

public sealed class PublicSuffixesTests
{
    [Theory]
    [InlineData("harbour.example", "harbour.example")]
    [InlineData("blog.harbour.com", "harbour.com")]
    [InlineData("a.b.harbour.co.uk", "harbour.co.uk")]
    [InlineData("BLOG.Harbour.Com.", "harbour.com")]
    [InlineData("wx1.sinaimg.cn", "sinaimg.cn")]
    [InlineData("img.blog.csdn.net", "csdn.net")]
    public void The_registrable_domain_is_one_label_below_the_suffix(string host, string domain) =>
        Assert.Equal(domain, PublicSuffixes.RegistrableDomain(host));

    [Theory]
    [InlineData("com")]
    [InlineData("co.uk")]
    [InlineData("github.io")]
    [InlineData("localhost")]
    [InlineData("公司.cn")]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("a..com")]
    [InlineData(".com")]
    public void A_suffix_or_a_single_label_has_none(string host) => Assert.Null(PublicSuffixes.RegistrableDomain(host));

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("a.b.1")]
    [InlineData("a.0x7f")]
    [InlineData("[::1]")]
    [InlineData("2001:db8::1")]
    public void An_address_has_none(string host) => Assert.Null(PublicSuffixes.RegistrableDomain(host));

    [Theory]
    [InlineData("a.b.ck", "a.b.ck")]
    [InlineData("x.a.b.ck", "a.b.ck")]
    [InlineData("b.ck", null)]
    [InlineData("ck", null)]
    [InlineData("x.www.ck", "www.ck")]
    [InlineData("a.city.kobe.jp", "city.kobe.jp")]
    [InlineData("a.b.kobe.jp", "a.b.kobe.jp")]
    [InlineData("b.kobe.jp", null)]
    public void Wildcards_and_their_exceptions_are_obeyed(string host, string? domain) =>
        Assert.Equal(domain, PublicSuffixes.RegistrableDomain(host));

    [Theory]
    [InlineData("alice.github.io", "alice.github.io")]
    [InlineData("www.alice.github.io", "alice.github.io")]
    public void The_private_section_counts(string host, string domain) => Assert.Equal(domain, PublicSuffixes.RegistrableDomain(host));

    [Theory]
    [InlineData("www.食狮.公司.cn", "食狮.公司.cn")]
    [InlineData("www.xn--85x722f.xn--55qx5d.cn", "xn--85x722f.xn--55qx5d.cn")]
    [InlineData("WWW.Bücher.DE", "bücher.de")]
    [InlineData("www。海。中国", "海.中国")]
    public void Unicode_and_ASCII_hosts_are_answered_as_they_are_written(string host, string domain) =>
        Assert.Equal(domain, PublicSuffixes.RegistrableDomain(host));

    [Fact]
    public void A_host_that_is_too_long_has_none() =>
        Assert.Null(PublicSuffixes.RegistrableDomain(string.Concat(Enumerable.Repeat("a.", 200_000)) + "com"));

    [Theory]
    [InlineData("www.harbour.com", "img.harbour.com", true)]
    [InlineData("harbour.com", "HARBOUR.com", true)]
    [InlineData("www.食狮.公司.cn", "a.xn--85x722f.xn--55qx5d.cn", true)]
    [InlineData("alice.github.io", "bob.github.io", false)]
    [InlineData("alice.co.uk", "bob.co.uk", false)]
    [InlineData("127.0.0.1", "127.0.0.2", false)]
    [InlineData("localhost", "localhost", true)]
    public void Two_hosts_are_the_same_site_if_somebody_registered_both_at_once(string left, string right, bool expected) =>
        Assert.Equal(expected, PublicSuffixes.AreSameSite(left, right));

    [Fact]
    public void Every_line_of_the_list_can_be_found_again()
    {
        var table = SuffixTable.Load();
        using var stream = new StreamReader(typeof(SuffixTable).Assembly.GetManifestResourceStream("public-suffixes.txt")!);
        var lines = stream.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.InRange(lines.Length, 9000, 20_000);
        Assert.All(lines, line => Assert.NotEqual(SuffixRule.None, table.Find(line.TrimEnd('*', '+', '!'))));
        Assert.Equal(SuffixRule.None, table.Find("a"));
        Assert.Equal(SuffixRule.None, table.Find("zzzz"));
    }
}
