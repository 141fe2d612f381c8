using System.Text.RegularExpressions;
using ContentLint.Site.Profiles;

namespace ContentLint.Site.Resolving;

/// <summary>The expressions <c>{require('./x.png')}</c> and <c>{useBaseUrl('/x')}</c> of JSX.</summary>
/// <param name="profile">How the site is made.</param>
internal sealed partial class JsxUrls(SiteProfile profile) : TemplateUrls
{
    /// <inheritdoc/>
    protected override string Replace(string written)
    {
        if (Call().Match(written) is not { Success: true } call)
            return written;
        var path = call.Groups["p"].Value;
        return call.Groups["name"].Value == "require" ? path : profile.BasePath + path.TrimStart('/');
    }

    [GeneratedRegex(
        """^\{\s*(?<name>require|useBaseUrl)\(\s*["'](?<p>[^"'{}]+)["']\s*\)(?:\.default)?\s*\}$""",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Call();
}
