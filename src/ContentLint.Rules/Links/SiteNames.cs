using System.Collections.Frozen;
using ContentLint.Urls;

namespace ContentLint.Rules.Links;

/// <summary>Compares the names of sites, on the careful side: what could be one site is taken for one.</summary>
internal static class SiteNames
{
    /// <summary>
    /// Top-level domains that a host without scheme is believed of. Those that are also endings of files or of products are left out.
    /// </summary>
    private static readonly FrozenSet<string> PlainDomains = FrozenSet.ToFrozenSet(
        [
            "com", "org", "edu", "gov", "info", "biz", "cn", "ru", "ua", "de", "fr", "uk", "jp", "kr", "tw", "hk", "es", "it", "nl", "se",
            "no", "fi", "cz", "at", "ch", "eu", "br", "in", "au", "ca", "example", "test"
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Short and long hosts of one service.</summary>
    private static readonly FrozenDictionary<string, string> Services = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["youtu"] = "youtube", ["x"] = "twitter", ["t"] = "twitter", ["fb"] = "facebook", ["git"] = "github", ["goo"] = "google",
        ["g"] = "google", ["amzn"] = "amazon", ["a"] = "amazon",
        ["wp"] = "wordpress", ["redd"] = "reddit", ["lnkd"] = "linkedin", ["bbc"] = "bbc", ["aka"] = "microsoft",
        ["live"] = "microsoft", ["golang"] = "go", ["mozilla"] = "mozilla", ["mzl"] = "mozilla",
        ["k8s"] = "kubernetes", ["b23"] = "bilibili", ["hf"] = "huggingface", ["vkontakte"] = "vk", ["nyti"] = "nytimes",
        ["spoti"] = "spotify", ["wa"] = "whatsapp", ["rfc-editor"] = "ietf", ["npm"] = "npmjs", ["msft"] = "microsoft",
        ["telegram"] = "t", ["discordapp"] = "discord", ["msdn"] = "microsoft",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether two hosts are one site, or its short name, or its twin under another top-level domain.</summary>
    /// <param name="left">A host in lower-case ASCII.</param>
    /// <param name="right">A host in lower-case ASCII.</param>
    public static bool AreRelated(string left, string right)
    {
        var (one, other) = (NameOf(left), NameOf(right));
        return one == other
            || Service(one) == Service(other)
            || HasLabel(left, other)
            || HasLabel(right, one)
            || Contains(one, other)
            || Contains(other, one);
    }

    /// <summary>
    /// The label that was registered, by which a site is known: <c>harbour</c> of <c>www.harbour.co.uk</c> and of <c>harbour.github.io</c>.
    /// </summary>
    public static string NameOf(string host)
    {
        var domain = PublicSuffixes.RegistrableDomain(host) ?? host;
        var end = domain.IndexOf('.', StringComparison.Ordinal);
        return end < 0 ? domain : domain[..end];
    }

    /// <summary>Whether a text without a scheme is a host: <c>Node.js</c>, <c>ASP.NET</c> and <c>README.md</c> are none.</summary>
    public static bool IsPlainHost(string host, bool hasPath)
    {
        var topLevel = host[(host.LastIndexOf('.') + 1)..];
        var isName = !hasPath && host.Any(char.IsAsciiLetterUpper);
        return !isName && (PlainDomains.Contains(topLevel) || (hasPath && topLevel is "net" or "io" or "dev" or "app"));
    }

    private static string Service(string name) => Services.GetValueOrDefault(name, name);

    /// <summary>Whether the name is a label of the host, as in <c>harbour.github.io</c>.</summary>
    private static bool HasLabel(string host, string name) => name.Length > 2 && host.Split('.').Contains(name, StringComparer.Ordinal);

    private static bool Contains(string name, string part) => part.Length > 3 && name.Contains(part, StringComparison.Ordinal);
}
