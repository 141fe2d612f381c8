using ContentLint.Site;
using ContentLint.Site.Resolving;
using ContentLint.Syntax;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Syntax.References;
using ContentLint.Text;

namespace ContentLint.Analysis.Fixing.Renaming;

/// <summary>The places of a page that may lead to a file: its references, and the strings of its front matter.</summary>
internal static class UrlOccurrences
{
    /// <summary>All of them, with where they lead; the same number as long as only URLs change.</summary>
    public static IEnumerable<UrlOccurrence> Of(ContentDocument document, ISite site)
    {
        foreach (var reference in document.References)
        {
            // The URL of [text][label] stands in the definition.
            if (reference.Syntax != ReferenceSyntax.MarkdownReference && reference.Url.Length > 0)
                yield return new UrlOccurrence(
                    reference.UrlSpan,
                    reference.Url,
                    document.Base is not null ? new LocalTarget(LocalTargetStatus.Unknown) : site.Resolve(document, reference))
                    {
                        IsTagArgument = reference.Syntax == ReferenceSyntax.Template
                    };
        }

        foreach (var (_, scalar) in FrontMatterScalars.Of(document.FrontMatter?.Root))
        {
            if (Path.HasExtension(scalar.Value))
                yield return new UrlOccurrence(
                    scalar.WrittenSpan ?? scalar.Span,
                    scalar.Value,
                    site.ResolveFrontMatter(document.Source.Path, scalar.Value),
                    IsUrl: false);
        }
    }
}

/// <summary>A place that may lead to a file.</summary>
/// <param name="Span">The URL as written.</param>
/// <param name="Url">The URL as read; what a template puts there is U+FFFC.</param>
/// <param name="Target">Where it leads.</param>
/// <param name="IsUrl">Whether it is certain to be a URL; a string of the front matter may be a part of one that a template makes.</param>
internal sealed record UrlOccurrence(TextSpan Span, string Url, LocalTarget Target, bool IsUrl = true)
{
    /// <summary>Whether it is an argument of a template tag that is known to be a URL, or the image that a statement imports.</summary>
    public bool IsTagArgument { get; init; }
}
