using ContentLint.Urls;
using ContentLint.Urls.Idna;

namespace ContentLint.Tests.Urls;

/// <summary>Whatever text comes, no function over URLs throws, and what it returns is a value of its own kind.</summary>
public sealed class HostileUrlTests
{
    private static readonly string[] Values =
    [
        "", " ", ".", "..", "...", "/", "//", "///", "\\", ":", "::", "@", "#", "?", "%", "%2", "%zz", "%2E", "%00",
        "%ff", "%e2%80", "[", "]",
        "[::", "[::1", "[::1]:", "xn--", "xn--a", "xn--.", "xn--99999999", "0x", "0x.0x", "1.2.3.4.5", "4294967296",
        "999999999999.", "-", "_",
        "\0", "\uFFFD", "\uD800", "\uDC00\uD800", "\u200D", "\u3002", "a\u3002\u3002b", "\u0301", "ß", "\u202E",
        "a\tb\nc", "\uFFFC", "🌊", "://",
        "http:", "http://", "http:///", "http://@", "http://:", "http://:@/", "http://[", "http://a:99999",
        "http://a:b", "javascript:", "data:",
        "data:,", "mailto:", "mailto:@", "tel:", "file://C|/", "file:///C:/..", "C:", "c|", "A:B:C", "-:-", "a b",
        "{{ x }}", "${a}", "`", "\"", "'",
        "<>", "^", "|", "com", ".com", "com.", "co.uk", ".co.uk", "a.b.c.d.e.f",
    ];

    private static IEnumerable<string> Hostile => Values
        .Concat(Values.Select(static value => $"http://{value}/"))
        .Concat(Values.Select(static value => $"http://a.example/{value}"))
        .Concat(Values.Select(static value => $"https://{value}@{value}:80/?{value}#{value}"))
        .Concat([new string('.', 5000), new string('a', 70_000), "xn--" + new string('9', 5000)])
        .Append(string.Concat(Enumerable.Repeat("a.", 5000)));

    [Fact]
    public void No_value_makes_a_function_over_URLs_throw()
    {
        foreach (var value in Hostile)
        {
            Try(value, PercentEncoding.Decode);
            Try(value, PercentEncoding.DecodeStrictly);
            Try(value, SpecialSchemes.Contains);
            Try(value, SpecialSchemes.DefaultPort);
            Try(value, static text => WebUrl.Parse(text));
            Try(value, static text => WebUrl.Parse(text, WebUrl.Parse("https://a.example/b/c?d#e")));
            Try(value, static text => WebUrl.Parse(text, WebUrl.Parse("mailto:a")));
            Try(value, UrlOutline.Of);
            Try(value, UrlOutline.SchemeLength);
            Try(value, PublicSuffixes.RegistrableDomain);
            Try(value, PublicSuffixes.HasKnownTopLevel);
            Try(value, PublicSuffixes.EndsInKnownTopLevel);
            Try(value, text => PublicSuffixes.AreSameSite(text, value) || PublicSuffixes.AreSameSite("a.example", text));
            Try(value, Decomposition.Canonical);
            Try(value, Decomposition.Compatible);
            Try(value, DomainToAscii.Convert);
            Try(value, DomainToAscii.ToUnicode);
            Try(value, Punycode.Decode);
            Try(value, IdnaMapping.Map);
            Try(value, IPv4Address.EndsInNumber);
            Try(value, static text => IPv4Address.Parse(text, new UrlInput(text), 0));
            Try(value, static text => IPv6Address.Parse(text));
            Try(value, static text => HostParser.Parse(text, isOpaque: false, new UrlInput(text), 0));
            Try(value, static text => HostParser.Parse(text, isOpaque: true, new UrlInput(text), 0));
            Try(value, UrlPathBuilder.IsSingleDot);
            Try(value, UrlPathBuilder.IsDoubleDot);
            Try(value, UrlPathBuilder.IsNormalizedDriveLetter);
        }
    }

    [Fact]
    public void A_URL_that_parses_is_parsed_to_itself()
    {
        foreach (var value in Hostile)
        {
            if (WebUrl.Parse(value)?.ToString() is { } href && !href.Contains('\uFFFD', StringComparison.Ordinal))
                Assert.Equal(href, WebUrl.Parse(href)?.ToString());
        }
    }

    private static void Try<T>(string value, Func<string, T> function)
    {
        var exception = Record.Exception(() => function(value));
        var shown = System.Text.Json.JsonSerializer.Serialize(value[..Math.Min(60, value.Length)]);
        Assert.True(exception is null, $"{function.Method.Name} of {shown}: {exception}");
    }
}
