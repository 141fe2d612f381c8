using System.Text.RegularExpressions;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Resolving;

namespace ContentLint.Site.Generators.Hugo;

/// <summary>The shortcodes <c>{{&lt; ref "p" &gt;}}</c> and <c>{{&lt; relref "p" &gt;}}</c>.</summary>
/// <param name="files">The site's files.</param>
/// <param name="profile">How the site is made.</param>
internal sealed partial class HugoReferences(ISiteFileSystem files, HugoProfile profile) : TemplateUrls
{
    private readonly HugoSources sources = new(files, profile);

    private string Source => profile.ContentFolders is [var first, ..] ? first.Folder : profile.Folder;

    /// <inheritdoc/>
    public override LocalTarget? TargetOf(string document, string written) =>
        Reference().Match(written) is { Success: true } reference ? Page(document, reference.Groups["p"].Value.Split('#', '?')[0]) : null;

    private LocalTarget Page(string document, string path)
    {
        if (path.Length == 0)
            return new LocalTarget(LocalTargetStatus.Found, document);
        var fromRoot = SitePath.Join(Source, path.Trim('/'));
        var relative = path.StartsWith('/') ? fromRoot : SitePath.Normalize(SitePath.FolderOf(document), path.TrimEnd('/')) ?? fromRoot;
        var target = SourceTarget.Of(
            files, [.. HugoSources.Endings.SelectMany(ending => new[] { relative + ending, fromRoot + ending })]);
        if (target.Status == LocalTargetStatus.Found)
            return target;
        // The home page, sections and terms need no source.
        var isMade = profile.GeneratedSections.Contains(path.Trim('/').Split('/')[0], StringComparer.OrdinalIgnoreCase)
            || files.List(fromRoot) is not null
            || files.List(relative) is not null;
        var isElsewhere = !profile.KnowsPages || isMade || path.Contains(':', StringComparison.Ordinal) || sources.MayMean(path);
        return isElsewhere ? new LocalTarget(LocalTargetStatus.Unknown) : target;
    }

    [GeneratedRegex(
        """^\{\{[<%]\s*(?:rel)?ref\s+(?:path=)?["'`](?<p>[^"'`{}]*)["'`]\s*[>%]\}\}(?:#[^{}]*)?$""", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
