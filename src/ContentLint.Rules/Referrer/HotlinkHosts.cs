using System.Collections.Immutable;
using ContentLint.Configuration;
using ContentLint.Diagnostics;
using ContentLint.Rules.Hosts;

namespace ContentLint.Rules.Referrer;

/// <summary>
/// Image hosts that refuse requests from other sites. Only hosts that are widely known for it are listed; the option
/// <c>hosts</c> adds others, and takes one off the list by <c>!</c> before it.
/// </summary>
internal static class HotlinkHosts
{
    /// <summary>The option's name.</summary>
    public const string OptionName = "hosts";

    private const string Forbidden = "answers 403 to the referrers of other sites";
    private const string Placeholder = "sends a placeholder to the referrers of other sites";
    private const string OwnPagesOnly = "refuses every page but its own, with or without a referrer";

    private static readonly ImmutableArray<HotlinkHost> Listed =
    [
        new("*.sinaimg.cn", Forbidden, true, "https://www.playpi.org/2019042701.html"), // Weibo, since April 2019
        new("*.hdslb.com", Forbidden, true, "https://github.com/DIYgod/RSSHub/issues/1297"), // Bilibili
        new("*.zhimg.com", Forbidden, true, "https://github.com/izzyleung/ZhihuDailyPurify/issues/24"), // Zhihu
        new("*.csdnimg.cn", Forbidden, true, null), // CSDN
        new("*.jianshu.io", Forbidden, true, null), // Jianshu
        new("*.qpic.cn", Placeholder, true, null), // WeChat articles (mmbiz.qpic.cn)
        new("*.doubanio.com", OwnPagesOnly, false, "https://github.com/lizheming/doumark-action/issues/8"), // Douban, since July 2023
        new("*.pximg.net", OwnPagesOnly, false, "https://github.com/upbit/pixivpy/issues/34"), // Pixiv
    ];

    /// <summary>The option that the rules share.</summary>
    public static RuleOption Option { get; } = new(
        OptionName,
        RuleOptionType.StringList,
        "[]",
        "Further hosts that refuse foreign referrers and answer without one: a host, `*.a.example` for all below another, or `*`. "
        + "`!*.a.example` takes hosts off the list. Listed are "
        + string.Join(", ", Listed.Select(host => $"`{host.Pattern}`")) + ".");

    /// <summary>Where the behaviour of listed hosts is described.</summary>
    public static ImmutableArray<string> Sources { get; } = [.. Listed.Select(host => host.Source).OfType<string>()];

    /// <summary>What is known of a host; null if it is neither listed nor configured.</summary>
    /// <param name="options">The rule's options.</param>
    /// <param name="host">A lower-case host.</param>
    public static HotlinkHost? Find(RuleOptions options, string host)
    {
        var configured = options.GetStrings(OptionName);
        foreach (var pattern in configured)
        {
            if (pattern.StartsWith('!') && HostPatterns.Matches(pattern[1..], host))
                return null;
        }

        foreach (var pattern in configured)
        {
            if (HostPatterns.Matches(pattern, host))
                return new HotlinkHost(pattern, "is configured as a host that refuses the referrers of other sites", true, null);
        }

        foreach (var listed in Listed)
        {
            if (HostPatterns.Matches(listed.Pattern, host))
                return listed;
        }

        return null;
    }
}

/// <summary>A host that refuses requests from other sites.</summary>
/// <param name="Pattern">The host or all below it.</param>
/// <param name="Behaviour">What it does, as a clause without its subject.</param>
/// <param name="AnswersWithoutReferrer">Whether it sends the image to a request that names no page.</param>
/// <param name="Source">Where that is described, or null.</param>
internal sealed record HotlinkHost(string Pattern, string Behaviour, bool AnswersWithoutReferrer, string? Source);
