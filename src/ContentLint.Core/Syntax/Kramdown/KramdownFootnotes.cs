namespace ContentLint.Syntax.Kramdown;

/// <summary>Finds the footnotes that a page shows: those that a marker refers to.</summary>
internal static class KramdownFootnotes
{
    /// <summary>The names of the footnotes that are shown.</summary>
    public static HashSet<string> UsedIn(KramdownPage page)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        if (page.Footnotes.Count == 0)
            return used;
        var pending = new Stack<KramdownElement>([page.Root]);
        while (pending.TryPop(out var element))
        {
            if (element.Type == KramdownType.Footnote && used.Add(element.Value))
                pending.Push(page.Footnotes[element.Value]);
            foreach (var child in element.Children)
            {
                if (child.Type != KramdownType.FootnoteDefinition)
                    pending.Push(child);
            }
        }

        return used;
    }
}
