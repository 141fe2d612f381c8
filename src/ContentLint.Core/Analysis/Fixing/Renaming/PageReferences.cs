using System.Collections.Immutable;
using ContentLint.Diagnostics;
using ContentLint.Site;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Resolving;
using ContentLint.Syntax;
using ContentLint.Syntax.Protection;
using ContentLint.Text;

namespace ContentLint.Analysis.Fixing.Renaming;

/// <summary>What some renames mean for one page: the references to rewrite, and what stands in the way.</summary>
/// <param name="site">The site before them.</param>
/// <param name="renames">The renames, by the path of the file.</param>
internal sealed class PageReferences(ISite site, IReadOnlyDictionary<string, FileRename> renames)
{
    private const char TemplateHole = '\uFFFC';

    /// <summary>
    /// Looks through a page. Each mention of a file's old name has to be a reference that is rewritten, or one that leads elsewhere.
    /// </summary>
    public PageEffect Read(ContentDocument document)
    {
        var rewritten = ImmutableArray.CreateBuilder<RenamedReference>();
        var obstacles = ImmutableArray.CreateBuilder<RenameObstacle>();
        var understood = new SpanSet();
        ProtectedText? protectedText = null;
        foreach (var element in document.Elements)
        {
            foreach (var attribute in element.Attributes)
            {
                if (attribute is { Name: "alt" or "title", ValueSpan: { } value })
                    understood.Add(value);
            }
        }

        foreach (var text in document.References.Select(static reference => reference.TextSpan))
        {
            if (text is { } span)
                understood.Add(span);
        }

        foreach (var (index, place) in UrlOccurrences.Of(document, site).Index())
        {
            if (place.Target is { Status: LocalTargetStatus.Found or LocalTargetStatus.CaseDiffers, Path: { } path }
                && renames.TryGetValue(path, out var rename))
            {
                understood.Add(place.Span);
                if (Rewrite(document.Source, place.Span, rename) is not { } change)
                    obstacles.Add(new RenameObstacle(
                        rename, document.Source, place.Span, "refers to it by a URL that cannot be rewritten for sure"));
                else if (!Allows(protectedText ??= ProtectedText.Of(document), place, change))
                    obstacles.Add(new RenameObstacle(rename, document.Source, place.Span, "refers to it in code or in a template tag"));
                else
                    rewritten.Add(new RenamedReference(index, rename, change));
            }
            else if (LeadsElsewhere(place))
            {
                understood.Add(place.Span);
            }
            else
            {
                obstacles.AddRange(renames.Values
                    .Where(each => MayName(place.Url, each))
                    .Select(each => new RenameObstacle(each, document.Source, place.Span, "may name it through a template")));
            }
        }

        foreach (var each in renames.Values)
        {
            foreach (var mention in new NameSpellings(SitePath.NameOf(each.Path)).FindIn(document.Source.Text))
            {
                if (!understood.Contain(mention))
                    obstacles.Add(new RenameObstacle(
                        each, document.Source, mention, "names it, and not in a reference that is understood"));
            }
        }

        return new PageEffect(document, rewritten.ToImmutable(), obstacles.ToImmutable());
    }

    /// <summary>Another host is another site only where it is known what the site's own is.</summary>
    private bool LeadsElsewhere(UrlOccurrence place) => place.Target.Status switch
    {
        LocalTargetStatus.Found or LocalTargetStatus.CaseDiffers => place.Target.Path is not null,
        LocalTargetStatus.Missing => place.IsUrl,
        LocalTargetStatus.NotLocal => site.Url is not null || !place.Url.Contains("//", StringComparison.Ordinal),
        _ => false,
    };

    private static bool Allows(ProtectedText text, UrlOccurrence place, TextChange change) =>
        place.IsTagArgument ? text.AllowsInTag(change) : text.Allows(change);

    /// <summary>
    /// Writes the new name in place of the old one, or only its extension; null if the URL does not end in the old one as it is.
    /// </summary>
    private static TextChange? Rewrite(SourceText source, TextSpan url, FileRename rename)
    {
        var written = source.AsSpan(url);
        var end = written.IndexOfAny('?', '#');
        if (end < 0)
            end = written.Length;
        var start = written[..end].LastIndexOf('/') + 1;
        var name = written[start..end].ToString();
        var decoded = Uri.UnescapeDataString(name);
        var (oldName, newName) = (SitePath.NameOf(rename.Path), SitePath.NameOf(rename.NewPath));
        if (!ComposedText.AreEqual(decoded, oldName) && !string.Equals(decoded, oldName, StringComparison.OrdinalIgnoreCase))
            return null;
        var (oldExtension, newExtension) = (Path.GetExtension(oldName), Path.GetExtension(newName));
        if (rename.KeepsStem && name.EndsWith(oldExtension, StringComparison.OrdinalIgnoreCase))
            return new TextChange(new TextSpan(url.Start + end - oldExtension.Length, oldExtension.Length), newExtension);
        return new TextChange(
            new TextSpan(url.Start + start, end - start),
            name.Contains('%', StringComparison.Ordinal) ? Uri.EscapeDataString(newName) : newName);
    }

    /// <summary>
    /// Whether the last name of a URL with holes fits the file's. A name that is nothing but a hole is spelt elsewhere, and found there.
    /// </summary>
    private static bool MayName(string url, FileRename rename)
    {
        var end = url.AsSpan().IndexOfAny('?', '#');
        var pattern = SitePath.NameOf(end < 0 ? url : url[..end]);
        var literals = pattern.Split(TemplateHole, StringSplitOptions.RemoveEmptyEntries);
        if (literals.Length == 0 || !pattern.Contains(TemplateHole))
            return false;
        var name = SitePath.NameOf(rename.Path);
        if ((pattern[0] != TemplateHole && !name.StartsWith(literals[0], StringComparison.OrdinalIgnoreCase))
            || (pattern[^1] != TemplateHole && !name.EndsWith(literals[^1], StringComparison.OrdinalIgnoreCase)))
            return false;
        var position = 0;
        foreach (var literal in literals)
        {
            var found = name.IndexOf(literal, position, StringComparison.OrdinalIgnoreCase);
            if (found < 0)
                return false;
            position = found + literal.Length;
        }

        return true;
    }
}

/// <summary>What renames mean for one page.</summary>
/// <param name="Document">The page.</param>
/// <param name="References">What is rewritten.</param>
/// <param name="Obstacles">What stands in the way.</param>
internal sealed record PageEffect(
    ContentDocument Document, ImmutableArray<RenamedReference> References, ImmutableArray<RenameObstacle> Obstacles);

/// <summary>A reference to a renamed file.</summary>
/// <param name="Index">Its index among the <see cref="UrlOccurrences"/> of its page.</param>
/// <param name="Rename">The rename.</param>
/// <param name="Change">What is rewritten.</param>
internal sealed record RenamedReference(int Index, FileRename Rename, TextChange Change);

/// <summary>Why a file cannot be renamed.</summary>
/// <param name="Rename">The rename.</param>
/// <param name="Source">The text that stands in the way.</param>
/// <param name="Span">Where.</param>
/// <param name="Reason">What it does, as a clause without its subject.</param>
internal sealed record RenameObstacle(FileRename Rename, SourceText Source, TextSpan Span, string Reason)
{
    /// <summary>The whole clause.</summary>
    public string Describe() => $"{Source.Path}:{Source.GetPosition(Span.Start).Line} {Reason}";
}
