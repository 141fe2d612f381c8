using System.Collections.Frozen;

namespace ContentLint.Rules.Links;

/// <summary>
/// Recognizes import paths of packages, such as <c>golang.org/x/net</c>: they look like URLs without a scheme, and a code forge or an
/// index of packages serves what they name.
/// </summary>
internal static class PackagePath
{
    private static readonly FrozenSet<string> Forges = FrozenSet.ToFrozenSet(
        [
            "github.com", "gitlab.com", "bitbucket.org", "codeberg.org", "gitee.com", "gitea.com", "git.sr.ht", "sr.ht", "hg.sr.ht",
            "sourceforge.net", "sourcegraph.com", "launchpad.net", "savannah.gnu.org", "git.savannah.gnu.org", "git.kernel.org",
            "cs.opensource.google", "source.chromium.org", "gopkg.in", "go.dev", "pkg.go.dev", "godoc.org", "godocs.io", "docs.rs",
            "crates.io", "npmjs.com", "pypi.org", "packagist.org", "rubygems.org", "hex.pm", "deno.land", "jsr.io", "nuget.org",
            "mvnrepository.com", "search.maven.org", "central.sonatype.com", "hackage.haskell.org", "metacpan.org", "pub.dev",
        ],
        StringComparer.Ordinal);

    /// <summary>Whether a text is a host and a path without a scheme, and a host is a code forge or an index of packages.</summary>
    /// <param name="text">The text of a link.</param>
    /// <param name="host">The host of its URL, in lower-case ASCII.</param>
    public static bool IsServedBy(string text, string host) =>
        text.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash
        && slash + 1 < text.Length
        && !text.Contains("://", StringComparison.Ordinal)
        && !text.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
        && IsForge(host);

    private static bool IsForge(string host)
    {
        host = host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
        return Forges.Contains(host)
            || host.EndsWith(".googlesource.com", StringComparison.Ordinal)
            || host.StartsWith("gitlab.", StringComparison.Ordinal)
            || host.StartsWith("gitea.", StringComparison.Ordinal)
            || host.StartsWith("git.", StringComparison.Ordinal);
    }
}
