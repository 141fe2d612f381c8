using System.Collections.Immutable;
using ContentLint.Analysis;
using ContentLint.Configuration;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Rules;
using ContentLint.Site;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;
using ContentLint.Syntax;
using ContentLint.Text;
using ContentLint.Workspace.Linting;

namespace ContentLint.Workspace.Built;

/// <summary>A folder that a generator wrote: its files are what is published, and the ids of its pages are their anchors.</summary>
/// <param name="folder">The folder, absolute.</param>
/// <param name="url">The address that the site is published at, or null.</param>
/// <param name="basePath">The path that every root-relative URL starts with.</param>
internal sealed class BuiltSite(string folder, Uri? url, string basePath)
{
    private const int MaximumDepth = 64;

    private readonly DiskFileSystem files = new(folder);
    private readonly ContentSite site = new(new DiskFileSystem(folder), SiteSettings.OfBuild(url, basePath));

    /// <summary>The pages, relative to the folder, in ordinal order.</summary>
    public ImmutableArray<string> Pages { get; } = [.. ListPages(new DiskFileSystem(folder)).Order(StringComparer.Ordinal)];

    /// <summary>The links of all pages that lead nowhere.</summary>
    /// <param name="config">The configuration, which says how severe they are.</param>
    /// <param name="jobs">How many pages are read at a time.</param>
    /// <param name="cancellation">Ends the work.</param>
    public ImmutableArray<BuiltFinding> Check(LintConfig config, int jobs, CancellationToken cancellation)
    {
        var judging = new Analyzer([.. RuleCatalog.All.Where(static rule => rule.Descriptor.JudgesTargets)]);
        return
        [
            .. FileSetLinter.Each(Pages, page => Check(page, judging, config, cancellation), jobs, cancellation)
                .SelectMany(static findings => findings)
        ];
    }

    private ImmutableArray<BuiltFinding> Check(string page, Analyzer judging, LintConfig config, CancellationToken cancellation)
    {
        if (files.ReadText(page) is not { } text)
            return [];
        var document = ContentParser.Parse(new SourceText(text, page), ContentKind.Html);
        var urls = document.References.ToLookup(static reference => reference.UrlSpan, static reference => reference.Url);
        return
        [
            .. judging.Analyze(document, config.RunSettings, site, cancellation).Diagnostics
                .Where(static finding => finding.Descriptor.JudgesTargets)
                .Select(finding => new BuiltFinding(page, document.Source, finding, urls[finding.Span].FirstOrDefault("")))
        ];
    }

    private static IEnumerable<string> ListPages(DiskFileSystem files)
    {
        var pending = new Stack<(string Folder, int Depth)>([("", 0)]);
        while (pending.TryPop(out var entry))
        {
            if (files.List(entry.Folder) is not { } listing)
                continue;
            foreach (var name in listing.Files.Where(static name => ContentKinds.Of(name) is ContentKind.Html))
                yield return SitePath.Join(entry.Folder, name);
            foreach (var name in entry.Depth < MaximumDepth ? listing.Folders : [])
                pending.Push((SitePath.Join(entry.Folder, name), entry.Depth + 1));
        }
    }
}

/// <summary>A link of a built page that leads nowhere.</summary>
/// <param name="Page">The page, relative to the built folder.</param>
/// <param name="Source">Its text.</param>
/// <param name="Diagnostic">The finding there.</param>
/// <param name="Url">The URL, as the browser reads it.</param>
internal sealed record BuiltFinding(string Page, SourceText Source, Diagnostic Diagnostic, string Url);
