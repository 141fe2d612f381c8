using ContentLint.Text;

namespace ContentLint.Syntax.Html;

/// <summary>
/// Matches the tags of a file in the order in which they stand, whatever Markdown makes of the blocks around them. Tags
/// that overlap (<c>&lt;b&gt;&lt;i&gt;&lt;/b&gt;&lt;/i&gt;</c>) are matched: browsers repair them. Linear in the number of tags.
/// </summary>
internal sealed class TagBalance
{
    private readonly List<HtmlElement> open = [];
    private readonly Dictionary<string, int> openCounts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<HtmlElement>> unclosed = new(StringComparer.Ordinal);
    private readonly List<MarkupProblem> strays = [];

    /// <summary>Notes a start tag that an end tag may follow.</summary>
    public void Open(HtmlElement element)
    {
        open.Add(element);
        openCounts[element.Name] = openCounts.GetValueOrDefault(element.Name) + 1;
    }

    /// <summary>Notes an end tag.</summary>
    /// <param name="name">Lower-case name.</param>
    /// <param name="span">The tag.</param>
    public void Close(string name, TextSpan span)
    {
        if (openCounts.GetValueOrDefault(name) == 0)
        {
            // An element that was taken for unclosed at the end of one around it is closed after all.
            if (unclosed.GetValueOrDefault(name) is { Count: > 0 } candidates)
                candidates.RemoveAt(candidates.Count - 1);
            else
                strays.Add(new MarkupProblem(MarkupProblemKind.StrayEndTag, span, name));
            return;
        }

        while (Pop() is var element && element.Name != name)
            AddUnclosed(element);
    }

    /// <summary>Notes the end of the file; returns what has no counterpart.</summary>
    public IEnumerable<MarkupProblem> Finish()
    {
        while (open.Count > 0)
            AddUnclosed(Pop());
        return unclosed.Values.SelectMany(elements => elements)
            .Select(element => new MarkupProblem(MarkupProblemKind.UnclosedElement, element.StartTag, element.Name))
            .Concat(strays);
    }

    private HtmlElement Pop()
    {
        var element = open[^1];
        open.RemoveAt(open.Count - 1);
        openCounts[element.Name]--;
        return element;
    }

    private void AddUnclosed(HtmlElement element)
    {
        if (!unclosed.TryGetValue(element.Name, out var elements))
            unclosed[element.Name] = elements = [];
        elements.Add(element);
    }
}
