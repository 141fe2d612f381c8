using System.Collections.Immutable;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Site.FileSystem;
using ContentLint.Text;
using ContentLint.Workspace.Linting;
using ContentLint.Workspace.Requests;
using ContentLint.Workspace.Results;
using ContentLint.Workspace.Sessions;

namespace ContentLint.Workspace.Built;

/// <summary>
/// Checks the links of the site that the generator wrote. A finding is reported in the page that its URL is written in, else once in the
/// template, else once in the first built page.
/// </summary>
/// <param name="session">The session.</param>
/// <param name="request">The request.</param>
/// <param name="observer">Takes a note if the build is old.</param>
internal sealed class BuiltCheck(LintSession session, LintRequest request, IRunObserver observer)
{
    private const int LongestUrl = 60;

    private readonly Dictionary<string, List<Diagnostic>> located = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceText> texts = new(StringComparer.Ordinal);

    /// <summary>The stage of a run.</summary>
    /// <param name="folder">The built folder, as given.</param>
    public Func<RunResult, RunResult> Stage(string folder) => result => Apply(result, folder);

    private RunResult Apply(RunResult result, string given)
    {
        var folder = request.Environment.FullPath(given);
        var owner = session.Folders.Root;
        if (!request.Environment.HasFolder(given))
            throw new UsageException($"the built folder '{given}' does not exist");
        var output = RelativePath.Of(session.Config.Root, folder);
        var profile = owner.Site.ProfileAround(output);
        var built = new BuiltSite(folder, owner.Site.Profile == profile ? owner.Site.Url : profile.Url, profile.BasePath);
        if (built.Pages.IsEmpty)
            throw new UsageException($"there is no HTML file in the built folder '{given}'");
        var files = new DiskFileSystem(owner.Config.Root);
        var locator = new SourceLocator(files, owner.Site, output);
        var others = new List<BuiltFinding>();
        foreach (var finding in built.Check(owner.Config, request.Jobs, session.Cancellation))
        {
            var places = locator.Find(finding).ToArray();
            foreach (var (source, span, _) in places)
                Add(finding, source, span, folder);
            if (places.Length == 0)
                others.Add(finding);
        }

        var templates = new TemplateSearch(files, profile);
        foreach (var group in others.GroupBy(static finding => (finding.Diagnostic.Id, finding.Url)))
        {
            var first = group.First();
            if (templates.Find(first.Url) is var (source, span))
                Add(first, source, span, folder);
            else
                AddBuilt(first, group.Select(static finding => finding.Page).Distinct(StringComparer.Ordinal).Count(), folder);
        }

        var published = built.Pages.Select(locator.SourceOf).OfType<string>().ToHashSet(StringComparer.Ordinal);
        NoteAge(published, built.Pages.Max(page => File.GetLastWriteTimeUtc(Path.Combine(folder, page))), given);
        return result with
        {
            Checked = Merge(result.Checked.RemoveAll(outcome => SitePath.Beneath(outcome.Path, output) is not null), published),
        };
    }

    private ImmutableArray<FileOutcome> Merge(ImmutableArray<FileOutcome> outcomes, HashSet<string> published)
    {
        var merged = outcomes.Select(outcome => Merge(outcome, published.Contains(outcome.Path))).ToArray();
        var known = outcomes.Select(static outcome => outcome.Path).ToHashSet(StringComparer.Ordinal);
        // A run over some pages says nothing about others, nor about templates.
        if (!request.Paths.IsEmpty && !request.Paths.Any(request.Environment.HasFolder))
            return [.. merged];
        var others = located.Where(entry => !known.Contains(entry.Key) && !session.Config.IsExcluded(entry.Key))
            .OrderBy(static entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => new FileOutcome
            {
                Path = entry.Key,
                Diagnostics = [.. entry.Value.Order(DiagnosticOrder.InFile)],
                Source = texts[entry.Key],
            });
        return [.. merged, .. others];
    }

    private FileOutcome Merge(FileOutcome outcome, bool isPublished)
    {
        var findings = located.GetValueOrDefault(outcome.Path);
        if (findings is null && !isPublished)
            return outcome;
        var hasOwn = outcome.Diagnostics.Any(static finding => finding.Descriptor.JudgesTargets)
            || outcome.Suppressed.Any(static entry => entry.Diagnostic.Descriptor.JudgesTargets);
        if (findings is null && !hasOwn)
            return outcome with { Unjudged = [] };
        var file = Path.GetFullPath(outcome.Path, session.Config.Root);
        var owner = session.Folders.Of(file);
        return new FileLinter(
            session.Analyzer, owner.Config, owner.Site, request, null, session.FilesAround, session.Cancellation)
        {
            OfBuild = findings is null ? [] : [.. findings],
        }.Lint(file).Relocate(owner.Config.Root, session.Config.Root) with { Unjudged = [] };
    }

    private void Add(BuiltFinding finding, SourceText source, TextSpan span, string folder)
    {
        var page = RelativePath.Of(session.Config.Root, Path.Combine(folder, finding.Page));
        var url = source.ToString(span);
        var shown = url.Length > LongestUrl ? $"{url[..(LongestUrl - 1)]}…" : url;
        Add(source, finding.Diagnostic with
        {
            Path = source.Path,
            Span = span,
            Fix = null,
            Arguments =
            [
                .. finding.Diagnostic.Arguments.Select(
                    argument => argument.Name == "url" ? argument with { Value = shown } : argument),
            ],
            Related = [RelatedLocation.InText(finding.Source, page, finding.Diagnostic.Span, "the built page has the link here")],
        });
    }

    private void AddBuilt(BuiltFinding finding, int pages, string folder)
    {
        var path = RelativePath.Of(session.Config.Root, Path.Combine(folder, finding.Page));
        var source = new SourceText(finding.Source.Text, path);
        var more = pages == 1 ? "no source or template with the URL was found" : $"{pages} built pages have it, and no template was found";
        Add(source, finding.Diagnostic with
        {
            Path = path,
            Fix = null,
            Related = [RelatedLocation.InText(source, path, finding.Diagnostic.Span, more)],
        });
    }

    /// <summary>Adds a finding, unless another page brought it.</summary>
    private void Add(SourceText source, Diagnostic finding)
    {
        texts.TryAdd(source.Path, source);
        if (!located.TryGetValue(source.Path, out var findings))
            located[source.Path] = findings = [];
        if (!findings.Exists(other => other.Span == finding.Span && other.Id == finding.Id))
            findings.Add(finding);
    }

    private void NoteAge(IEnumerable<string> sources, DateTime built, string given)
    {
        var later = sources.Order(StringComparer.Ordinal)
            .FirstOrDefault(file => File.GetLastWriteTimeUtc(Path.GetFullPath(file, session.Config.Root)) > built);
        if (later is not null)
            observer.Note(RunNote.Warning($"the built site in '{given}' is older than '{later}'; build it again"));
    }
}
