using CsCheck;

namespace ContentLint.Tests.Urls;

/// <summary>URLs put together from pieces on which readers of URLs disagree.</summary>
internal static class GeneratedUrls
{
    private static readonly Gen<string> Scheme = Gen.OneOf(
        "", "", "http:", "https:", "HTTP:", "ht\ttps:", "ws:", "ftp:", "file:", "foo:", "mailto:", "a+b-.9:", "1x:", ":", "http");

    private static readonly Gen<string> Slashes = Gen.OneOf("", "/", "//", "//", "//", "\\\\", "/\\", "///", "/\n/", "\\");

    private static readonly Gen<string> User = Gen.OneOf("", "", "", "u@", "u:p@", "a@b@", "@", "a:b:c@", "%zz@", "#@", "\u6D77@");

    private static readonly Gen<string> Label = Gen.OneOf(
        "a",
        "A",
        "example",
        "b\u00FCcher",
        "\u6D77",
        "fa\u00DF",
        "xn--bcher-kva",
        "XN--",
        "xn--a",
        "ex%41mple",
        "%2e",
        "%",
        "a b",
        "a<b",
        "1",
        "08",
        "0x7f",
        "256",
        "4294967296",
        "\uFF11",
        "-", "_", "a\u00AD", "a\u200Db", "\u05D0", "\u2603", "C:", "C|", "a^b", "\u212A", "localhost", "1a", "a1");

    private static readonly Gen<string> Host = Gen.OneOf(
        Label.Array[0, 4].Select(labels => string.Join('.', labels)),
        Gen.OneOf("[::1]", "[1:2::3]", "[::1", "[]", "127.1", "0x7f.0.0.1", "1.2.3.4.", "a..b", ".a", "a.", "a..", "\u6D77\u3002cn"));

    private static readonly Gen<string> Port = Gen.OneOf("", "", "", ":", ":80", ":443", ":0080", ":8080", ":65536", ":8a", ":8\t0", ":-1");

    private static readonly Gen<string> Path = Gen.OneOf(
        "a", "..", ".", "%2e%2E", "", "a b", "\u6D77", "%41", "%zz", "C:", "C|", "a:b", "@", "\\", "\t", "{", "^", "\u0000", "\uD83C\uDF0A")
        .Array[0, 5].Select(Gen.OneOf("/", "/", "\\", "//"), (parts, separator) => string.Join(separator, parts));

    private static readonly Gen<string> Tail = Gen.OneOf(
        "", "", "", "?", "#", "?q", "#f", "?q#f", "#f?q", "?a b\"<>'#c d`", " ", "?\\#\\", "?\u6D77#\u6D77", "\n");

    private static readonly Gen<string> Margin = Gen.OneOf("", "", "", " ", "\t", "\u0000", "\u00A0");

    /// <summary>Any of them.</summary>
    public static Gen<string> Any { get; } =
        Gen.Select(
            Gen.Select(Margin, Scheme, Slashes, User),
            Gen.Select(Host, Port, Gen.OneOf("", "/", "/", "\\"), Path, Tail),
            (start, end) =>
            start.Item1 + start.Item2 + start.Item3 + start.Item4 + end.Item1 + end.Item2 + end.Item3 + end.Item4 + end.Item5);
}
