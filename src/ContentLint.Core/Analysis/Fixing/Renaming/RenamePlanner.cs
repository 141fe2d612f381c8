using System.Collections.Concurrent;
using System.Collections.Immutable;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Site;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;
using ContentLint.Syntax;
using ContentLint.Text;

namespace ContentLint.Analysis.Fixing.Renaming;

/// <summary>
/// Plans the renaming of files with every reference to them. One that is mentioned anywhere in a way that is not understood is refused: a
/// name that is left behind would be a broken image.
/// </summary>
/// <param name="site">The site before.</param>
/// <param name="pages">The texts of the pages that may be rewritten, by path.</param>
/// <param name="others">The texts of all other files, by path; null for one that cannot be read.</param>
public sealed class RenamePlanner(
    ContentSite site, IReadOnlyDictionary<string, string> pages, IEnumerable<KeyValuePair<string, string?>> others)
{
    /// <summary>Makes the plan.</summary>
    /// <param name="wanted">The renames, each of another file.</param>
    /// <param name="unfinished">Those of them that a killed run has begun: the file has both names.</param>
    public RenamePlan Plan(ImmutableArray<FileRename> wanted, IReadOnlySet<FileRename> unfinished)
    {
        var refused = new Dictionary<FileRename, string>();
        foreach (var (rename, reason) in RenameCollisions.Find(site.Files, wanted, unfinished))
            refused.TryAdd(rename, reason);
        FindInOthers([.. wanted.Where(rename => !refused.ContainsKey(rename))], refused);
        var effects = ReadPages(new PageReferences(
            site, wanted.Where(rename => !refused.ContainsKey(rename)).ToDictionary(rename => rename.Path, StringComparer.Ordinal)));
        foreach (var obstacle in effects.SelectMany(effect => effect.Obstacles))
            refused.TryAdd(obstacle.Rename, obstacle.Describe());
        while (true)
        {
            var plan = Compose(wanted, refused, effects);
            var before = refused.Count;
            Verify(plan, effects, refused);
            if (refused.Count == before)
                return plan;
        }
    }

    private void FindInOthers(ImmutableArray<FileRename> renames, Dictionary<FileRename, string> refused)
    {
        if (renames.IsEmpty)
            return;
        var spellings = renames.Select(rename => (Rename: rename, Names: new NameSpellings(SitePath.NameOf(rename.Path)))).ToArray();
        foreach (var (path, text) in others)
        {
            foreach (var (rename, names) in spellings)
            {
                if (text is null)
                    refused.TryAdd(rename, $"{path} cannot be read, and may name it");
                else if (!refused.ContainsKey(rename)
                    && names.FindIn(text).Select(static span => (TextSpan?)span).FirstOrDefault() is { } mention)
                    refused[rename] = new RenameObstacle(
                        rename, new SourceText(text, path), mention, "names it, and is no page that is checked").Describe();
            }
        }
    }

    private ImmutableArray<PageEffect> ReadPages(PageReferences references)
    {
        var effects = new ConcurrentBag<PageEffect>();
        Parallel.ForEach(pages, page =>
        {
            var effect = references.Read(ContentParser.Parse(
                new SourceText(page.Value, page.Key), KindOf(page.Key), site.ProfileOf(page.Key).Yaml));
            if (!effect.References.IsEmpty || !effect.Obstacles.IsEmpty)
                effects.Add(effect);
        });
        return [.. effects.OrderBy(effect => effect.Document.Source.Path, StringComparer.Ordinal)];
    }

    private static RenamePlan Compose(
        ImmutableArray<FileRename> wanted, Dictionary<FileRename, string> refused, ImmutableArray<PageEffect> effects)
    {
        var texts = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var places = wanted
            .Where(rename => !refused.ContainsKey(rename))
            .ToDictionary(rename => rename, _ => ImmutableArray.CreateBuilder<string>());
        foreach (var effect in effects)
        {
            var source = effect.Document.Source;
            var kept = effect.References.Where(reference => places.ContainsKey(reference.Rename)).ToArray();
            if (kept.Length == 0)
                continue;
            var changes = kept.Select(reference => reference.Change).Distinct().OrderBy(change => change.Span);
            texts[source.Path] = TextChanges.Apply(source.Text, new TextSpan(0, source.Length), changes);
            foreach (var rename in kept.Select(reference => reference.Rename).Distinct())
                places[rename].Add(source.Path);
        }

        return new RenamePlan(
            [.. wanted.Where(places.ContainsKey).Select(rename => new PlannedRename(rename, places[rename].ToImmutable()))],
            [.. wanted.Where(refused.ContainsKey).Select(rename => new RefusedRename(rename, refused[rename]))],
            texts.ToImmutable());
    }

    /// <summary>Each rewritten reference must lead to the file by its new name.</summary>
    private void Verify(RenamePlan plan, ImmutableArray<PageEffect> effects, Dictionary<FileRename, string> refused)
    {
        FileRename[] renames = [.. plan.Renames.Select(planned => planned.Rename)];
        var renamed = site.Hypothetical(files => new RenamedFileSystem(files, renames));
        foreach (var effect in effects.Where(effect => plan.Texts.ContainsKey(effect.Document.Source.Path)))
        {
            var path = effect.Document.Source.Path;
            var document = ContentParser.Parse(new SourceText(plan.Texts[path], path), KindOf(path), site.ProfileOf(path).Yaml);
            var after = UrlOccurrences.Of(document, renamed).ToArray();
            foreach (var (index, rename, _) in effect.References.Where(reference => renames.Contains(reference.Rename)))
            {
                if (index >= after.Length || after[index].Target.Path != rename.NewPath)
                    refused.TryAdd(rename, $"{path} would not show it by its new name");
            }
        }
    }

    private ContentKind KindOf(string path) => site.ProfileOf(path).KindOf(path) ?? ContentKind.Markdown;
}

/// <summary>Renames with everything that belongs to them.</summary>
/// <param name="Renames">What is renamed.</param>
/// <param name="Refused">What is not, and why.</param>
/// <param name="Texts">The new texts of the pages that refer to renamed files, by path.</param>
public sealed record RenamePlan(
    ImmutableArray<PlannedRename> Renames, ImmutableArray<RefusedRename> Refused, ImmutableDictionary<string, string> Texts);

/// <summary>A file that is renamed.</summary>
/// <param name="Rename">The file and its new name.</param>
/// <param name="Pages">The pages that refer to it.</param>
public sealed record PlannedRename(FileRename Rename, ImmutableArray<string> Pages);

/// <summary>A file that is not renamed.</summary>
/// <param name="Rename">What was wanted.</param>
/// <param name="Reason">Why not, as a clause.</param>
public sealed record RefusedRename(FileRename Rename, string Reason);
