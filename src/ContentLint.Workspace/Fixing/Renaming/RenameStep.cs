using System.Collections.Immutable;
using ContentLint.Analysis.Fixing.Renaming;
using ContentLint.Analysis.Fixing;
using ContentLint.Configuration;
using ContentLint.Diagnostics;
using ContentLint.Site;
using ContentLint.Site.FileSystem;
using ContentLint.Text;
using ContentLint.Workspace.Linting;
using ContentLint.Workspace.Results;
using ContentLint.Workspace.Sites;

namespace ContentLint.Workspace.Fixing.Renaming;

/// <summary>
/// Brings the renames that findings ask for to the outcomes of a run, in memory: pages outside of the run that refer to a file are
/// rewritten too.
/// </summary>
/// <param name="folders">The configurations.</param>
/// <param name="maximum">The fixes that are applied.</param>
/// <param name="checkerFor">Checks files without fixing them, on a site.</param>
internal sealed class RenameStep(ConfiguredFolders folders, FixSafety maximum, Func<ISite, FileLinter> checkerFor)
{
    private readonly LintConfig config = folders.Root.Config;

    /// <summary>Plans, rewrites, and checks again until no finding asks for a rename that can be.</summary>
    /// <param name="outcomes">The files after the fixes of their texts.</param>
    /// <param name="unfinished">What a killed run has begun.</param>
    /// <param name="isChosen">Whether the fix of a finding is wanted.</param>
    public RenameResult Apply(ImmutableArray<FileOutcome> outcomes, ImmutableArray<FileRename> unfinished, Func<Diagnostic, bool> isChosen)
    {
        var result = new RenameResult(outcomes, [], []);
        var site = folders.Root.Site;
        Dictionary<string, string>? pages = null;
        for (var pass = 0; pass < DocumentFixer.MaximumPasses; pass++)
        {
            var begun = pass == 0 ? unfinished : [];
            var wanted = Wanted(result, begun, isChosen);
            if (wanted.IsEmpty)
                break;
            pages ??= ReadPages(outcomes);
            var plan = new RenamePlanner(site, pages, SiteFiles.ReadOthers(config.Root, pages)).Plan(wanted, begun.ToHashSet());
            result = result with { Refused = [.. result.Refused, .. plan.Refused] };
            if (plan.Renames.IsEmpty)
                continue;
            site = site.Hypothetical(files => new RenamedFileSystem(files, [.. plan.Renames.Select(planned => planned.Rename)]));
            result = Merge(result, plan, pages, checkerFor(site));
            foreach (var (path, text) in plan.Texts)
                pages[path] = text;
        }

        // Another rule may have had a name for the file that could be given.
        return result with
        {
            Refused = [.. result.Refused.Where(refused => !result.Renames.Any(planned => planned.Rename.Path == refused.Rename.Path))]
        };
    }

    private ImmutableArray<FileRename> Wanted(RenameResult result, ImmutableArray<FileRename> begun, Func<Diagnostic, bool> isChosen)
    {
        var refused = result.Refused.Select(each => each.Rename).ToHashSet();
        var asked = result.Outcomes.SelectMany(outcome => outcome.Diagnostics)
            .Where(diagnostic => diagnostic.Fix is { Renames: [_, ..] } fix && fix.Safety <= maximum)
            .DistinctBy(diagnostic => diagnostic.Fix!.Renames[0])
            .Where(diagnostic => !refused.Contains(diagnostic.Fix!.Renames[0]) && isChosen(diagnostic))
            .SelectMany(diagnostic => diagnostic.Fix!.Renames);
        return
        [
            .. begun.Concat(asked).DistinctBy(rename => rename.Path, StringComparer.Ordinal)
                .Where(rename => begun.Contains(rename) || new FileInfo(Path.Combine(config.Root, rename.Path)).LinkTarget is null),
        ];
    }

    private Dictionary<string, string> ReadPages(ImmutableArray<FileOutcome> outcomes)
    {
        var pages = SiteFiles.ReadPages(config);
        foreach (var outcome in outcomes)
        {
            if (pages.ContainsKey(outcome.Path) && outcome.FixedText is { } text)
                pages[outcome.Path] = text;
        }

        return pages;
    }

    private RenameResult Merge(RenameResult result, RenamePlan plan, Dictionary<string, string> pages, FileLinter checker)
    {
        var renamed = plan.Renames.Select(planned => planned.Rename).ToHashSet();
        var open = plan.Texts.ToDictionary(StringComparer.Ordinal);
        var outcomes = result.Outcomes.Select(outcome =>
        {
            if (!open.Remove(outcome.Path, out var text))
                return outcome;
            var mended = outcome.Diagnostics
                .Where(diagnostic => diagnostic.Fix?.Renames.Any(renamed.Contains) == true)
                .Select(diagnostic => diagnostic.Descriptor);
            return checker.Lint(Path.GetFullPath(outcome.Path, config.Root), SourceText.GetBytes(text), folders) with
            {
                OriginalText = outcome.OriginalText ?? pages[outcome.Path],
                FixedText = text,
                Fixed = [.. outcome.Fixed, .. mended],
                HasFailed = outcome.HasFailed,
            };
        }).ToArray();
        var others = open.Select(page => new FileOutcome { Path = page.Key, OriginalText = pages[page.Key], FixedText = page.Value });
        return result with { Outcomes = [.. outcomes, .. others], Renames = Chain(result.Renames, plan.Renames) };
    }

    /// <summary>A file that is renamed twice gets its last name at once.</summary>
    private static ImmutableArray<PlannedRename> Chain(ImmutableArray<PlannedRename> before, ImmutableArray<PlannedRename> next)
    {
        var byOldPath = next.ToDictionary(planned => planned.Rename.Path, StringComparer.Ordinal);
        var chained = before.Select(planned => byOldPath.Remove(planned.Rename.NewPath, out var further)
            ? new PlannedRename(
                planned.Rename with { NewPath = further.Rename.NewPath }, [.. planned.Pages.Union(further.Pages, StringComparer.Ordinal)])
            : planned).ToArray();
        return [.. chained, .. byOldPath.Values];
    }
}

/// <summary>Outcomes with the renames in them.</summary>
/// <param name="Outcomes">The files of the run, and the other pages that are rewritten.</param>
/// <param name="Renames">What is renamed.</param>
/// <param name="Refused">What is not, and why.</param>
internal sealed record RenameResult(
    ImmutableArray<FileOutcome> Outcomes, ImmutableArray<PlannedRename> Renames, ImmutableArray<RefusedRename> Refused);
