using ContentLint.Syntax;
using ContentLint.Syntax.Html;
using ContentLint.Text;

namespace ContentLint.Rules.Markup;

/// <summary>
/// The parts of a page that are shown only sometimes: those under a condition of Vue, Alpine or Angular (<c>v-if</c>, <c>v-else</c>,
/// <c>x-show</c>), and tabs. Two of them may never be shown together.
/// </summary>
internal sealed class ConditionalParts
{
    private readonly int[] starts;
    private readonly TextSpan[] parts;

    private ConditionalParts(IEnumerable<TextSpan> spans)
    {
        var merged = new List<TextSpan>();
        foreach (var span in spans.Order())
        {
            if (merged.Count > 0 && span.Start < merged[^1].End)
                merged[^1] = TextSpan.FromBounds(merged[^1].Start, Math.Max(merged[^1].End, span.End));
            else
                merged.Add(span);
        }

        parts = [.. merged];
        starts = [.. merged.Select(static part => part.Start)];
    }

    /// <summary>The parts under a condition.</summary>
    public static ConditionalParts Of(ContentDocument document) => new(Elements(document, HasCondition));

    /// <summary>The parts under a condition, and the tabs.</summary>
    public static ConditionalParts AndTabs(ContentDocument document) =>
        new(Elements(document, static element => HasCondition(element) || IsTab(element)).Concat(TabComments(document)));

    /// <summary>Whether a place is in one of them.</summary>
    public bool Contain(TextSpan span)
    {
        var index = Array.BinarySearch(starts, span.Start);
        index = index < 0 ? ~index - 1 : index;
        return index >= 0 && span.End <= parts[index].End;
    }

    private static IEnumerable<TextSpan> Elements(ContentDocument document, Func<HtmlElement, bool> isOne) => document.Elements
        .Where(isOne)
        .Select(static element => TextSpan.FromBounds(element.StartTag.Start, element.EndTag?.End ?? element.StartTag.End));

    private static bool HasCondition(HtmlElement element)
    {
        foreach (var attribute in element.Attributes)
        {
            if (attribute.Name is "v-if" or "v-else-if" or "v-else" or "v-show" or "x-if" or "x-show" or "*ngif" or "*ngswitchcase"
                or "*ngswitchdefault" or "[hidden]" or ":hidden" or "ng-if" or "ng-show" or "ng-hide" or "hidden")
                return true;
        }

        return false;
    }

    /// <summary>A panel of tabs, or a component with that name: <c>TabItem</c>, <c>el-tab-pane</c>.</summary>
    private static bool IsTab(HtmlElement element)
    {
        if (element.Attribute("role")?.Value == "tabpanel")
            return true;
        var isComponent = element.Name.Contains('-', StringComparison.Ordinal)
            || element.Name.StartsWith("tab", StringComparison.OrdinalIgnoreCase);
        return isComponent
            && element.Name.Contains("tab", StringComparison.OrdinalIgnoreCase)
            && !element.Name.Contains("table", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Tabs of docsify, from a comment <c>tabs:start</c> to one <c>tabs:end</c>.</summary>
    private static IEnumerable<TextSpan> TabComments(ContentDocument document)
    {
        int? start = null;
        foreach (var comment in document.Comments.Order())
        {
            var text = document.Source.AsSpan(comment);
            if (text.IndexOf("tabs:start") >= 0)
            {
                start ??= comment.Start;
            }
            else if (start is { } first && text.IndexOf("tabs:end") >= 0)
            {
                yield return TextSpan.FromBounds(first, comment.End);
                start = null;
            }
        }
    }
}
