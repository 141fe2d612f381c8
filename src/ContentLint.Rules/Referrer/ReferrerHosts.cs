using System.Collections.Immutable;
using ContentLint.Rules.Hosts;
using ContentLint.Rules.Links;
using ContentLint.Rules.References;
using ContentLint.Syntax.Html;
using ContentLint.Syntax;

namespace ContentLint.Rules.Referrer;

/// <summary>
/// Hosts whose answer depends on the referrer: some refuse the pages of other sites, some refuse requests without a referrer. Only hosts
/// that are widely known for it, or were asked, are listed. An option adds others; <c>!</c> takes one off the list.
/// </summary>
internal static class ReferrerHosts
{
    /// <summary>The name of the option that adds hosts.</summary>
    public const string OptionName = "hosts";

    /// <summary>
    /// The policy for hosts that need a referrer: it sends the origin but not the page's address, and is the default of browsers.
    /// </summary>
    public const string SendingPolicy = "strict-origin-when-cross-origin";

    private const string AnyHost = "*";
    private const string Forbidden = "answers 403 to the referrers of other sites";
    private const string Placeholder = "sends a placeholder to the referrers of other sites";
    private const string OwnPagesOnly = "refuses every page but its own, with or without a referrer";
    private const string PlaysNothing = "plays nothing but 'error 153' to a page that hides its referrer";
    private const string ForbiddenWithout = "answers 403 to requests without a referrer";

    private static readonly ImmutableArray<ReferrerHost> Listed =
    [
        new("*.sinaimg.cn", ReferrerDemand.None, Forbidden, "https://www.playpi.org/2019042701.html"), // Weibo, since April 2019
        new("*.hdslb.com", ReferrerDemand.None, Forbidden, "https://github.com/DIYgod/RSSHub/issues/1297"), // Bilibili
        new("*.zhimg.com", ReferrerDemand.None, Forbidden, "https://github.com/izzyleung/ZhihuDailyPurify/issues/24"), // Zhihu
        new("*.csdnimg.cn", ReferrerDemand.None, Forbidden, null), // CSDN
        new("*.jianshu.io", ReferrerDemand.None, Forbidden, null), // Jianshu
        new("*.qpic.cn", ReferrerDemand.None, Placeholder, null), // WeChat articles (mmbiz.qpic.cn)
        new("cdn.nlark.com", ReferrerDemand.None, Forbidden, "https://github.com/x-cold/yuque-hexo/issues/41"), // Yuque, August 2019
        new("*.cnblogs.com", ReferrerDemand.None, Forbidden, "https://github.com/ltimon/dianping-react/issues/2"), // cnblogs, July 2017
        new("user-gold-cdn.xitu.io", ReferrerDemand.None, Forbidden, null), // Juejin
        // Douban, since July 2023
        new("*.doubanio.com", ReferrerDemand.OwnPage, OwnPagesOnly, "https://github.com/lizheming/doumark-action/issues/8"),
        new("*.pximg.net", ReferrerDemand.OwnPage, OwnPagesOnly, "https://github.com/upbit/pixivpy/issues/34"), // Pixiv
        // sspai, July 2026
        new("cdnfile.sspai.com", ReferrerDemand.AnyPage, ForbiddenWithout, "https://github.com/fantasy-ke/obsidian-cf-imgbed/pull/18"),
        // The player asks for the embedding page's identity since autumn 2025, and shows error 153 without it.
        new("youtube.com", ReferrerDemand.AnyPage, PlaysNothing, null),
        new("www.youtube.com", ReferrerDemand.AnyPage, PlaysNothing, null),
        new("m.youtube.com", ReferrerDemand.AnyPage, PlaysNothing, null),
        new("youtube-nocookie.com", ReferrerDemand.AnyPage, PlaysNothing, null),
        new("www.youtube-nocookie.com", ReferrerDemand.AnyPage, PlaysNothing, null),
    ];

    /// <summary>The listed hosts that refuse the referrers of other sites, in Markdown.</summary>
    public static string RefusingInWords { get; } =
        string.Join(", ", Listed.Where(static host => host.Demand != ReferrerDemand.AnyPage).Select(static host => $"`{host.Pattern}`"));

    /// <summary>Where the behaviour of listed hosts is described.</summary>
    public static ImmutableArray<string> Sources { get; } = [.. Listed.Select(static host => host.Source).OfType<string>()];

    /// <summary>How a host refuses other sites; null if it is neither listed nor configured to.</summary>
    /// <param name="configured">The patterns of <see cref="RefusingHostsOptions"/>.</param>
    /// <param name="host">A lower-case host.</param>
    public static ReferrerHost? Refusal(ImmutableArray<string> configured, string host)
    {
        if (configured.Any(pattern => pattern.StartsWith('!') && HostPatterns.Matches(pattern[1..], host)))
            return null;
        var listed = Find(host);
        // A pattern for all hosts says nothing about one that is known to need a referrer.
        var isNeeding = listed is { Demand: ReferrerDemand.AnyPage };
        if (configured.FirstOrDefault(pattern => HostPatterns.Matches(pattern, host) && !(isNeeding && pattern == AnyHost)) is { } match)
            return new ReferrerHost(match, ReferrerDemand.None, "is configured as a host that refuses the referrers of other sites", null);
        return isNeeding ? null : listed;
    }

    /// <summary>Why a host needs a referrer, as a clause without its subject; null if it is neither listed nor configured to.</summary>
    /// <param name="configured">Further hosts, from the rule's options; empty for the list alone.</param>
    /// <param name="host">A lower-case host.</param>
    public static string? Need(ImmutableArray<string> configured, string host)
    {
        if (Find(host) is { Demand: ReferrerDemand.AnyPage } listed)
            return listed.Behaviour;
        return HostPatterns.Match(configured, host) ? "is configured as a host that needs the referrer" : null;
    }

    /// <summary>Whether an element fetches something from a listed host that needs a referrer.</summary>
    public static bool AreNeedingIn(ContentDocument document, HtmlElement element) =>
        element.Name is "img" or "iframe"
        && document.References.Any(reference =>
            reference.Element == element && UrlParts.Of(reference.Url) is { IsWeb: true, Host: { } host } && Need([], host) is not null);

    private static ReferrerHost? Find(string host) => Listed.FirstOrDefault(listed => HostPatterns.Matches(listed.Pattern, host));
}

/// <summary>A host whose answer depends on the referrer.</summary>
/// <param name="Pattern">The host or all below it.</param>
/// <param name="Demand">The referrer that it answers to.</param>
/// <param name="Behaviour">What it does, as a clause without its subject.</param>
/// <param name="Source">Where that is described, or null.</param>
internal sealed record ReferrerHost(string Pattern, ReferrerDemand Demand, string Behaviour, string? Source)
{
    /// <summary>Whether it answers a request that names no page.</summary>
    public bool AnswersWithoutReferrer => Demand == ReferrerDemand.None;
}

/// <summary>The referrer that a host answers to.</summary>
internal enum ReferrerDemand
{
    /// <summary>No referrer; those of other sites are refused.</summary>
    None,

    /// <summary>A page of its own only.</summary>
    OwnPage,

    /// <summary>Any page; a request without a referrer is refused.</summary>
    AnyPage,
}
