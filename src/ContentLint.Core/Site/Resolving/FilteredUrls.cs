using ContentLint.Site.Profiles;

namespace ContentLint.Site.Resolving;

/// <summary>The tag <c>{{ '/x' | url }}</c>.</summary>
/// <param name="profile">How the site is made.</param>
internal sealed class FilteredUrls(SiteProfile profile) : TemplateUrls
{
    /// <inheritdoc/>
    protected override string Replace(string written) => UrlFilter.Replace(written, profile.BasePath);
}
