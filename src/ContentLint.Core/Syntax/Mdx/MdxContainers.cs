using ContentLint.Text;
using Markdig.Syntax;

namespace ContentLint.Syntax.Mdx;

/// <summary>Finds where block quotes, lists and footnotes start.</summary>
/// <param name="text">The text of the file.</param>
/// <param name="tree">Takes the blocks.</param>
internal sealed class MdxContainers(string text, MdxTree tree)
{
    /// <summary>The container that starts at the cursor, which then is after its mark; null if none does.</summary>
    public Func<ContainerBlock, MdxContainer>? Open(ref LineCursor cursor, bool interrupts)
    {
        var opened = cursor;
        var indent = opened.SkipSpace();
        var start = opened.Position;
        switch (opened.Current)
        {
            case '>':
                opened.Advance(1);
                opened.SkipSpace(1);
                cursor = opened;
                return parent => new MdxContainer { Block = tree.Add(parent, new QuoteBlock(null), new TextSpan(start, 1)) };
            case '[' when FootnoteMarkLength(start, opened.End) is > 0 and var length:
                opened.Advance(length);
                opened.SkipSpace();
                cursor = opened;
                return parent =>
                {
                    tree.Footnotes.Add(text.Substring(start + 2, length - 4));
                    return new MdxContainer { Block = tree.Add(parent, new FootnoteBlock(), new TextSpan(start, length)) };
                };
            case MdxText.None:
                return null;
        }

        if (ListMark.Read(ref opened, text, indent, interrupts) is not { } mark)
            return null;
        cursor = opened;
        return parent => NewList(parent, start, mark);
    }

    /// <summary>The mark of another item of a list that starts at the cursor, which then is after it; null if none does.</summary>
    public (ListMark Mark, int Start)? NextItem(MdxContainer container, ref LineCursor cursor)
    {
        if (container.List is null)
            return null;
        var item = cursor;
        var indent = item.SkipSpace();
        var start = item.Position;
        if (item.IsBlank || ListMark.Read(ref item, text, indent, interrupts: false) is not { } mark || mark.Mark != container.Mark)
            return null;
        cursor = item;
        return (mark, start);
    }

    /// <summary>Starts an item of a list.</summary>
    public void StartItem(MdxContainer container, ListMark mark, int start)
    {
        container.StartItem(mark);
        container.Block = tree.Add(container.List!, new ListItemBlock(null!), new TextSpan(start, 1));
    }

    private MdxContainer NewList(ContainerBlock parent, int start, ListMark mark)
    {
        var list = tree.Add(
            parent, new ListBlock(null!) { BulletType = mark.Mark, IsOrdered = mark.Mark is '.' or ')' }, new TextSpan(start, 1));
        var container = new MdxContainer
        {
            Block = tree.Add(list, new ListItemBlock(null!), new TextSpan(start, 1)),
            List = list,
            Mark = mark.Mark,
        };
        container.StartItem(mark);
        return container;
    }

    /// <summary>The length of <c>[^label]:</c> at an offset, or 0.</summary>
    private int FootnoteMarkLength(int start, int end)
    {
        if (start + 1 >= end || text[start + 1] != '^')
            return 0;
        for (var i = start + 2; i < end; i++)
        {
            switch (text[i])
            {
                case ']':
                    return i > start + 2 && i + 1 < end && text[i + 1] == ':' ? i + 2 - start : 0;
                case '[' or ' ' or '\t':
                    return 0;
                case '\\' when i + 1 < end && text[i + 1] is '[' or ']' or '\\':
                    i++;
                    break;
            }
        }

        return 0;
    }
}
