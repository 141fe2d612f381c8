using System.Text;

namespace ContentLint.Syntax.FrontMatter;

/// <summary>
/// Text as hexo-front-matter hands it to the parser: each tab at the start of a line, but not of the first one, is two spaces.
/// </summary>
internal sealed class HexoTabs
{
    private readonly List<int> added = [];

    /// <summary>Replaces the tabs of a text.</summary>
    public HexoTabs(string text)
    {
        if (!text.Contains("\n\t", StringComparison.Ordinal))
        {
            Text = text;
            return;
        }

        var replaced = new StringBuilder(text.Length + 16);
        var isLeading = false;
        foreach (var c in text)
        {
            if (isLeading && c == '\t')
            {
                replaced.Append("  ");
                added.Add(replaced.Length - 1);
                continue;
            }

            isLeading = c == '\n';
            replaced.Append(c);
        }

        Text = replaced.ToString();
    }

    /// <summary>The text that is parsed.</summary>
    public string Text { get; }

    /// <summary>The offset in the text as it is written, of an offset in <see cref="Text"/>.</summary>
    public int Original(int position)
    {
        var index = added.BinarySearch(position);
        return position - (index >= 0 ? index + 1 : ~index);
    }
}
