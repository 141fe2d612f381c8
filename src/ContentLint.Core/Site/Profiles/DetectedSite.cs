namespace ContentLint.Site.Profiles;

/// <summary>The generator of a site, and the folder that it runs in.</summary>
/// <param name="Generator">The id of the generator; <c>plain</c> for none.</param>
/// <param name="Reason">How it was detected, as a clause: <c>there is _config.yml, and package.json depends on hexo</c>.</param>
public sealed record DetectedSite(string Generator, string Reason)
{
    /// <summary>The folder that the generator runs in, relative to the root, forward slashes; <c>""</c> is the root.</summary>
    public string Folder { get; init; } = "";

    /// <summary>Whether the configuration chooses the generator.</summary>
    public bool IsConfigured { get; init; }
}
