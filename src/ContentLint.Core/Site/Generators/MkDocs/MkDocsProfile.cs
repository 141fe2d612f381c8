using System.Collections.Immutable;
using ContentLint.Files;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Pages;
using ContentLint.Site.Profiles;

namespace ContentLint.Site.Generators.MkDocs;

/// <summary>How a site of MkDocs is published.</summary>
internal sealed record MkDocsProfile : SiteProfile
{
    private ImmutableArray<(bool IsIncluded, GlobPattern Pattern)> excluded;

    /// <summary>The folder of the sources (<c>docs_dir</c>), relative to the root.</summary>
    public required string Sources { get; init; }

    /// <summary>The folder of the blog, from that of the sources; null where there is none.</summary>
    public string? Blog { get; init; }

    /// <summary>Lines in the way of <c>.gitignore</c> that say what is not published (<c>exclude_docs</c>).</summary>
    public ImmutableArray<string> Excluded { get; init; } = [];

    /// <summary>Whether links that start with a slash name sources (<c>validation.links.absolute_links: relative_to_docs</c>).</summary>
    public bool RewritesAbsoluteLinks { get; init; }

    /// <inheritdoc/>
    public override bool IsIgnored(string path)
    {
        if (excluded.IsDefault)
            excluded = [.. Excluded.Select(Parse).OfType<(bool, GlobPattern)>()];
        var isExcluded = path.Split('/').Any(static name => name.StartsWith('.'))
            || path == "templates"
            || SitePath.Beneath(path, "templates") is not null;
        foreach (var (isIncluded, pattern) in excluded)
        {
            if (isExcluded == isIncluded && pattern.IsMatchOrBeneath(path))
                isExcluded = !isIncluded;
        }

        return isExcluded;
    }

    /// <inheritdoc/>
    public override bool SearchesFolder(string path) => !IsIgnored(path) || Excluded.Any(static line => line.StartsWith('!'));

    /// <inheritdoc/>
    internal override bool LooksInSources(bool isHtml, bool isRooted, string name) =>
        !isHtml && name.Contains('.', StringComparison.Ordinal) && (!isRooted || RewritesAbsoluteLinks);

    /// <inheritdoc/>
    internal override bool Publishes(string source) => SitePath.Beneath(source, Sources) is { } path && !IsIgnored(path);

    /// <inheritdoc/>
    internal override string? PublishedPathOf(string source)
    {
        if (SitePath.Beneath(source, Sources) is not { } path)
            return null;
        return ContentKinds.Of(path) == ContentKind.Markdown ? MkDocsAddresses.PageOf(path, HasPrettyUrls) : path;
    }

    internal override void AddTo(HashedParts parts)
    {
        base.AddTo(parts);
        parts.Add(Sources).Add(Blog).Add(Excluded).Add(RewritesAbsoluteLinks);
    }

    /// <summary>A pattern with a slash within is for the folder of the sources alone.</summary>
    private static (bool IsIncluded, GlobPattern Pattern)? Parse(string line)
    {
        var isIncluded = line.StartsWith('!');
        var text = isIncluded ? line[1..] : line;
        if (text.TrimEnd('/').Contains('/', StringComparison.Ordinal)
            && !text.StartsWith('/')
            && !text.StartsWith("**/", StringComparison.Ordinal))
            text = "/" + text;
        return GlobPattern.TryParse(text, out var pattern, out _) ? (isIncluded, pattern) : null;
    }
}
