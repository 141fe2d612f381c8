using System.Text.RegularExpressions;
using ContentLint.Syntax.Html;
using ContentLint.Syntax.References;
using ContentLint.Syntax.Templates;
using ContentLint.Text;

namespace ContentLint.Syntax.Docfx;

/// <summary>
/// The tags of DocFX in Markdown: <c>[!INCLUDE [x](x.md)]</c>, <c>[!code-csharp[x](x.cs)]</c>, <c>[!Video x]</c>, and headings that are
/// tabs.
/// </summary>
internal static partial class DocfxTags
{
    /// <summary>Puts holes in place of tags, for what they bring into the page is in other files.</summary>
    public static void Mask(MaskedText masked, TextSpan body)
    {
        if (!masked.Original.AsSpan(body.Start, body.Length).Contains("[!", StringComparison.Ordinal))
            return;
        foreach (var tag in Tag().EnumerateMatches(masked.Original.AsSpan(body.Start, body.Length)))
            masked.Fill(new TextSpan(body.Start + tag.Index, tag.Length), TemplateMasker.Hole);
    }

    /// <summary>Removes tabs, <c># [Name](#tab/id)</c>, which are neither headings nor links.</summary>
    public static void RemoveTabs(List<ResourceReference> references, List<ContentHeading> headings)
    {
        foreach (var tab in references.Where(static reference => reference.Url.StartsWith("#tab/", StringComparison.Ordinal)).ToList())
        {
            if (headings.RemoveAll(heading => heading.Span.Contains(tab.Span)) > 0)
                references.Remove(tab);
        }
    }

    [GeneratedRegex(
        @"\[!(?:INCLUDE|code(?:-[^\s\[\]()]+)?)[ \t]*\[[^\[\]\r\n]*\][ \t]*\([^()\r\n]*\)[ \t]*\]|\[!Video[ \t]+[^\]\r\n]+\]",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Tag();
}
