using ContentLint.Site.Profiles;

namespace ContentLint.Site.Resolving;

/// <summary>Why nobody knows whether the target of a URL is there.</summary>
/// <param name="Reason">A clause: <c>the host of the site redirects that URL</c>.</param>
/// <param name="Region">The region that the target is in; null where the URL itself is the reason.</param>
public sealed record Uncertainty(string Reason, Region? Region = null);
