using ContentLint.Site;
using ContentLint.Syntax;
using ContentLint.Syntax.Protection;

namespace ContentLint.Analysis;

/// <summary>Finds what no fix may change in a page of a site.</summary>
internal static class DocumentProtection
{
    /// <summary>The code and template tags of a document, as the generator of its site reads it.</summary>
    public static ProtectedText Of(ContentDocument document, ISite site) =>
        ProtectedText.Of(document, site.ProfileOf(document.Source.Path).ReadsMarkdownAsMdx);
}
