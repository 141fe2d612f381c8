using System.Collections.Immutable;
using ContentLint.Rules.Links;

namespace ContentLint.Rules.Referrer;

/// <summary>
/// Image hosts that refuse requests with another site's referrer and answer those without one. Only hosts that are widely
/// known for it are listed; others belong into the option <c>hosts</c>.
/// </summary>
internal static class HotlinkBlockingHosts
{
    private const string Forbidden = "answers 403 to the referrers of other sites";
    private const string Placeholder = "sends a placeholder to the referrers of other sites";

    private static readonly ImmutableArray<(string Pattern, string Behaviour)> Hosts =
    [
        ("*.sinaimg.cn", Forbidden), // Weibo, since April 2019
        ("*.hdslb.com", Forbidden), // Bilibili
        ("*.zhimg.com", Forbidden), // Zhihu
        ("*.doubanio.com", Forbidden), // Douban
        ("*.csdnimg.cn", Forbidden), // CSDN
        ("*.jianshu.io", Forbidden), // Jianshu
        ("*.qpic.cn", Placeholder), // WeChat articles (mmbiz.qpic.cn)
    ];

    /// <summary>What a host does with foreign referrers, as a clause without its subject; null if it is not listed.</summary>
    /// <param name="host">A lower-case host.</param>
    public static string? Behaviour(string host)
    {
        foreach (var (pattern, behaviour) in Hosts)
        {
            if (HostPatterns.Matches(pattern, host))
                return behaviour;
        }

        return null;
    }
}
