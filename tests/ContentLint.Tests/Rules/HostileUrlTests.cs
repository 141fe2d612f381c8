using ContentLint.Analysis;
using ContentLint.Files;
using ContentLint.Rules;
using ContentLint.Syntax;
using ContentLint.Tests.Rules.Mutation;
using ContentLint.Tests.Testing;
using ContentLint.Text;
using CsCheck;

namespace ContentLint.Tests.Rules;

/// <summary>No rule throws on a host or a srcset, however it is written.</summary>
public sealed class HostileUrlTests
{
    private const int Count = 3_000;

    private static readonly Analyzer Analyzer = new(
        RuleCatalog.All, new FixedClock(new DateTimeOffset(2024, 6, 1, 12, 0, 0, TimeSpan.Zero)));

    private static readonly TestFileSettings Settings = new(new RuleTestSetup
    {
        Schema = "properties: {url: {type: string, format: uri}, image: {type: string, format: uri-reference}}"
    });

    private static readonly Gen<string> Label = Gen.OneOf(
        "", "", "", "a", "A", "com", "example", "www", "%2E", "%2e%2E", "\u3002", "\uFF0E", "\uFF61", "xn--", "xn--a",
        "\u6D77", "1", "0x", "0x7f", "256", "-", "_", "localhost", "local", "onion",
        "sinaimg", "youtube", "cn", "co", "uk", "ck", "\u00AD", "\u200D", "{{ x }}");

    private static readonly Gen<string> Host = Gen.OneOf(
        Label.Array[0, 6].Select(labels => string.Join('.', labels)),
        Gen.OneOf(".", "[", "]", "[::", "::1", "%2E", ":", "@", "0", "a", "\u3002", "%00", "\\").Array[0, 8].Select(string.Concat));

    private static readonly Gen<string> Url = Gen.Select(
        Gen.OneOf("http://", "https://", "//", "http:/", "mailto:a@", "ftp://", "https:", "", "javascript://", "http://user:pass@"),
        Host,
        Gen.OneOf("", "", ":", ":80", ":8080", ":x"),
        Gen.OneOf("", "/", "/foo", "?", "#", "/a.png?b#c"),
        (scheme, host, port, tail) => scheme + host + port + tail);

    private static readonly Gen<string> Srcset = Gen.OneOf(
            " ",
            " ",
            " ",
            ",",
            ", ",
            "\n",
            "\t",
            "\u00A0",
            "(",
            ")",
            "a.png",
            "/img/harbour view 1.jpg",
            "1x",
            "2x",
            "800w",
            "600h",
            "w",
            "x",
            "h",
            "-1x",
            "+1x",
            "1e9x",
            "1e999x",
            "1e-999x",
            ".5x",
            "5.x",
            "NaNx",
            "Infinityx",
            "99999999999w",
            "0w",
            "0x",
            "-0x",
            "1,5x",
            "\uFF11x",
            "\u0661w",
            "--1x",
            "1x1x",
            "exw",
            "data:image/png;base64,AA==",
            "//./a.png",
            "http://../a",
            "{{ x }}",
            "&quot;",
            "&#32;",
            "big",
            "box",
            "\u6D77")
        .Array[0, 9].Select(string.Concat);

    [Theory]
    [InlineData("http://./")]
    [InlineData("http://../a.png")]
    [InlineData("http://.../foo")]
    [InlineData("http://%2E/")]
    [InlineData("//%2e%2e./")]
    [InlineData("http://\u3002/")]
    [InlineData("https://.:8080/")]
    [InlineData("http://a@.../")]
    [InlineData("http://..com/")]
    [InlineData("http://com../")]
    public void A_host_of_dots_fails_no_rule(string url) => AssertNoFailure(url);

    [Fact]
    public void No_host_fails_a_rule() => Url.Sample(AssertNoFailure, iter: Count);

    [Fact]
    public void No_srcset_fails_a_rule() => Srcset.Sample(
        srcset => AssertNoFailure(
            $"<img src=\"https://a.example/a.png\" alt=\"\" srcset=\"{srcset}\" sizes=\"1px\"><img srcset='{srcset}'><picture><source "
                + $"srcset=\"{srcset}\"></picture><link rel=preload as=image imagesrcset=\"{srcset}\">\n",
            "docs/b.html"),
        iter: Count);

    private static void AssertNoFailure(string url)
    {
        var elements =
            $"<iframe src=\"{url}\" title=\"x\"></iframe><form action=\"{url}\"></form><img src=\"{url}\" alt=\"x\"><a href='{url}' "
                + $"target=_blank>{url}</a><script src=\"{url}\"></script>"
            + $"<link rel=icon href=\"{url}\"><video poster=\"{url}\" src=\"{url}\"></video><a "
            + $"href=\"https://a.example/\">{url}</a><base href=\"{url}\"><meta http-equiv=refresh content=\"0; url={url}\">\n";
        AssertNoFailure(
            $"---\ntitle: x\nurl: \"{url.Replace("\\", "\\\\", StringComparison.Ordinal)}\"\nimage: "
                + $"\"{url.Replace("\\", "\\\\", StringComparison.Ordinal)}\"\n---\n\n"
            + $"[x]({url}) ![y](<{url}>) <{url}> {url} [{url}](https://a.example/) [r][r]\n\n[r]: {url}\n\n{elements}", "docs/a.md");
        AssertNoFailure(elements, "docs/b.html");
    }

    private static void AssertNoFailure(string text, string path)
    {
        var analysis = Analyzer.Analyze(
            ContentParser.Parse(new SourceText(text, path), ContentKinds.Of(path)!.Value), Settings, DefectSite.Plain);
        Assert.False(
            analysis.RuleFailed,
            string.Join(
                '\n',
                analysis.Diagnostics.Where(static diagnostic => diagnostic.Id == "CL0001").Select(static diagnostic => diagnostic.Message))
                    + "\n"
                    + text);
    }
}
