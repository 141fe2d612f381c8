using System.Collections.Immutable;
using ContentLint.Rules.Hosts;

namespace ContentLint.Rules.Embedded;

/// <summary>Services whose script changes at any time under the same URL, so that it cannot have an integrity.</summary>
internal static class EvergreenScripts
{
    private static readonly ImmutableArray<string> Hosts =
    [
        // Analytics and advertising
        "*.google-analytics.com", "*.googletagmanager.com", "*.googlesyndication.com", "*.doubleclick.net", "hm.baidu.com",
        "*.cnzz.com", "*.51.la",
        "plausible.io", "cdn.usefathom.com", "static.cloudflareinsights.com", "*.clarity.ms", "*.hotjar.com", "gc.zgo.at",
        "busuanzi.ibruce.info",
        "busuanzi.sukap.com", "push.zhanzhang.baidu.com", "zz.bdstatic.com", "cdn.carbonads.com", "*.hs-scripts.com", "*.matomo.cloud",
        // Comments
        "*.disqus.com", "giscus.app", "utteranc.es", "changyan.sohu.com", "static.duoshuo.com", "cdn.commento.io",
        // Widgets and embeds
        "platform.twitter.com", "platform.x.com", "connect.facebook.net", "platform.linkedin.com", "platform.instagram.com",
        "www.instagram.com",
        "assets.pinterest.com", "www.tiktok.com", "embed.reddit.com", "embed.redditmedia.com", "gist.github.com",
        "buttons.github.io", "asciinema.org",
        "speakerdeck.com", "jsfiddle.net", "codepen.io", "*.codepen.io", "production-assets.codepen.io", "cdn.embedly.com",
        "www.youtube.com",
        "player.vimeo.com", "w.soundcloud.com", "embed.typeform.com", "tenor.com", "s.imgur.com", "s7.addthis.com", "*.sharethis.com",
        // Maps, payments, log-in, fonts
        "maps.googleapis.com", "maps.google.com", "www.google.com", "www.recaptcha.net", "apis.google.com", "accounts.google.com",
        "cse.google.com",
        "www.gstatic.com", "api.map.baidu.com", "webapi.amap.com", "js.stripe.com", "www.paypal.com", "js.hcaptcha.com", "hcaptcha.com",
        "challenges.cloudflare.com", "use.typekit.net", "kit.fontawesome.com", "cdn.ampproject.org",
    ];

    /// <summary>Whether a host is one of theirs.</summary>
    /// <param name="host">A lower-case host.</param>
    public static bool Contains(string host) => HostPatterns.Match(Hosts, host);
}
