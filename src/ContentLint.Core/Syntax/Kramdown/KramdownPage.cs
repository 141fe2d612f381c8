using ContentLint.Text;

namespace ContentLint.Syntax.Kramdown;

/// <summary>What kramdown knows of a page beside its tree.</summary>
internal sealed class KramdownPage
{
    /// <summary>Blocks and spans within others that are read.</summary>
    public const int MaximumDepth = 200;

    /// <summary>The tree.</summary>
    public KramdownElement Root { get; } = new(KramdownType.Root);

    /// <summary>The last definition of each label.</summary>
    public Dictionary<string, KramdownDefinition> Definitions { get; } = new(StringComparer.Ordinal);

    /// <summary>All definitions, in the order of the file.</summary>
    public List<KramdownDefinition> AllDefinitions { get; } = [];

    /// <summary>The lists of attributes by name.</summary>
    public Dictionary<string, KramdownAttributes> AttributeLists { get; } = new(StringComparer.Ordinal);

    /// <summary>The content of each footnote.</summary>
    public Dictionary<string, KramdownElement> Footnotes { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether Markdown is read in elements of HTML that make blocks: the option <c>parse_block_html</c>.</summary>
    public bool ParsesBlockHtml { get; set; }

    /// <summary>Whether Markdown is read in elements of HTML within texts: the option <c>parse_span_html</c>.</summary>
    public bool ParsesSpanHtml { get; set; } = true;

    /// <summary>Whether blocks are nested too deeply to be read.</summary>
    public bool IsTooDeep { get; set; }

    /// <summary>Reads a page.</summary>
    public static KramdownPage Read(KramdownText text)
    {
        var page = new KramdownPage();
        new KramdownBlocks(page).Parse(page.Root, text);
        new KramdownSpans(page).ReadAll(page.Root);
        return page;
    }

    /// <summary>A label as it is compared: white space is one space, and case counts for nothing.</summary>
    public static string Normalize(string label)
    {
        var result = new System.Text.StringBuilder(label.Length);
        foreach (var character in label)
        {
            if (!KramdownPatterns.IsSpace(character))
                result.Append(character);
            else if (result.Length == 0 || result[^1] != ' ')
                result.Append(' ');
        }

        return result.ToString().ToLowerInvariant();
    }
}
