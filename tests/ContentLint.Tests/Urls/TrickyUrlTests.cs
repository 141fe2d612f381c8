using ContentLint.Urls;
namespace ContentLint.Tests.Urls;

/// <summary>
/// Inputs on which URL parsers fall apart, with what the URL Standard makes of them; each was also given to another implementation.
/// </summary>
public sealed class TrickyUrlTests
{
    [Theory]
    [InlineData("https://xn--/", "https://xn--/")]
    [InlineData("https://xn--a/", "https://xn--a/")]
    [InlineData("https://XN--ZZZZZZZZZ.example/", "https://xn--zzzzzzzzz.example/")]
    [InlineData("https://a.b.xn--pokxncvks/", "https://a.b.xn--pokxncvks/")]
    [InlineData("https://xn--a%2Eexample/", "https://xn--a.example/")]
    [InlineData("https://xn--a.\u00E9/", null)]
    [InlineData("https://xn--\u00E9/", null)]
    [InlineData("https://xn--a b/", null)]
    [InlineData("https://xn--a.1/", null)]
    public void A_domain_in_ASCII_may_look_like_an_encoding_and_be_none(string input, string? href) => WebUrlTests.Check(input, null, href);

    [Theory]
    [InlineData("ht\ttp://h/", "http://h/")]
    [InlineData("https:/\n/h\r/a", "https://h/a")]
    [InlineData("https://h:8\t0/", "https://h:80/")]
    [InlineData("https://h/%2\tE/a", "https://h/a")]
    [InlineData("https://h/.\t./a", "https://h/a")]
    [InlineData("https://h/\t\uD83C\uDF0A", "https://h/%F0%9F%8C%8A")]
    [InlineData("\u0000\u001F https://h/\u0000 \u0000", "https://h/")]
    [InlineData("\u00A0https://h/", null)]
    [InlineData("https://h/\u00A0", "https://h/%C2%A0")]
    public void Tabs_newlines_and_controls_vanish_and_join_nothing(string input, string? href) => WebUrlTests.Check(input, null, href);

    [Theory]
    [InlineData("https:\\\\u@h\\a\\..\\b?\\#\\", null, "https://u@h/b?\\#\\")]
    [InlineData("https:///\\h/a", null, "https://h/a")]
    [InlineData("/\\h/a", "https://p/x", "https://h/a")]
    [InlineData("\\/\\//h", "https://p/x", "https://h/")]
    [InlineData("https:\\h", "https://p/x", "https://p/h")]
    [InlineData("\\\\h", "foo://p/x/y", "foo://p/x/\\\\h")]
    [InlineData("foo:\\\\h\\a", null, "foo:\\\\h\\a")]
    [InlineData("foo://h\\a", null, null)]
    [InlineData("https://h/%5C/a", null, "https://h/%5C/a")]
    public void A_backslash_is_a_slash_for_schemes_of_the_web_only(string input, string? baseUrl, string? href) =>
        WebUrlTests.Check(input, baseUrl, href);

    [Theory]
    [InlineData("file:///C|", null, "file:///C:")]
    [InlineData("file:///C:x/..", null, "file:///")]
    [InlineData("file:///%43:/../a", null, "file:///a")]
    [InlineData("file://h/C:/../a", null, "file://h/C:/a")]
    [InlineData("file:C:/../../a", "file:///D:/x", "file:///C:/a")]
    [InlineData("..", "file:///C:", "file:///C:/")]
    [InlineData("/..//a", "file:///C:/x", "file:///C://a")]
    [InlineData("///a", "file://h/C:/x", "file:///a")]
    [InlineData("\\a", "file://h/C:/x", "file://h/C:/a")]
    [InlineData("file://u@h/", null, null)]
    [InlineData("file://h:80/", null, null)]
    [InlineData("file://%43%7C/", null, null)]
    public void Drive_letters_survive_dots(string input, string? baseUrl, string? href) => WebUrlTests.Check(input, baseUrl, href);

    [Theory]
    [InlineData("https://a:b@c:d@e:1/", null, "https://a:b%40c%3Ad@e:1/")]
    [InlineData("https://a@/b@c", null, null)]
    [InlineData("https://a?@b", null, "https://a/?@b")]
    [InlineData("https://h:/", null, "https://h/")]
    [InlineData("https://h:00000000000000443/", null, "https://h/")]
    [InlineData("https://h:4\uFF143/", null, null)]
    [InlineData("https://h:-1/", null, null)]
    [InlineData("foo://:1/", null, null)]
    [InlineData("foo://u@/", null, null)]
    [InlineData("foo://h:/", null, "foo://h/")]
    [InlineData("https://[::1]:/", null, "https://[::1]/")]
    [InlineData("https://[::1]a:1/", null, null)]
    public void Colons_and_at_signs_fall_into_place(string input, string? baseUrl, string? href) => WebUrlTests.Check(input, baseUrl, href);

    [Theory]
    [InlineData("mailto:a b ", null, "mailto:a b")]
    [InlineData("data:a ?b #c", null, "data:a%20?b%20#c")]
    [InlineData("javascript:a\nb", null, "javascript:ab")]
    [InlineData("foo:/..", null, "foo:/")]
    [InlineData("foo:/a/..//b", null, "foo:/.//b")]
    [InlineData("foo:.//b", null, "foo:.//b")]
    [InlineData("..//b", "foo:/a/c", "foo:/.//b")]
    [InlineData("?b", "mailto:a", null)]
    [InlineData("", "mailto:a#b", null)]
    [InlineData("foo://h\u0000/", null, null)]
    [InlineData("foo://\u00E9%zz/", null, "foo://%C3%A9%zz/")]
    [InlineData("http:a", "http://p/x/y", "http://p/x/a")]
    [InlineData("http:a", "https://p/x/y", "http://a/")]
    [InlineData("http:?q", "http://p/x?r", "http://p/x?q")]
    public void Paths_without_structure_stay_what_they_are(string input, string? baseUrl, string? href) =>
        WebUrlTests.Check(input, baseUrl, href);

    [Fact]
    public void Halves_of_a_character_stay_apart_when_what_stood_between_them_vanishes()
    {
        // Not as inline data: attributes hold UTF-8, which has no lone surrogates.
        WebUrlTests.Check("https://h/\uD83C\t\uDF0A", null, "https://h/%EF%BF%BD%EF%BF%BD");
        WebUrlTests.Check("https://h/?\uD83C\n\uDF0A#\uDF0A", null, "https://h/?%EF%BF%BD%EF%BF%BD#%EF%BF%BD");
        WebUrlTests.Check("#\uD83C", "mailto:a?b#c", "mailto:a?b#%EF%BF%BD");
        WebUrlTests.Check("https://\uD83C\t\uDF0A/", null, null);
    }
}
