using ContentLint.Text;
namespace ContentLint.Tests.Rules.Mutation;

/// <summary>Places for text in an article of HTML: at the start of its paragraphs, lists, tables and sections.</summary>
internal static class HtmlInsertionPoints
{
    private static readonly (string Before, string After)[] Wrappers =
    [
        ("海 🌊 ", " "),
        ("<em>مرفأ</em> ", ""),
        ("\n<!-- 海 -->\n", "\n"),
    ];

    public static Place? Choose(Article article, Random random)
    {
        var offsets = article.Document.Elements
            .Where(element => element is { Name: "p" or "li" or "td" or "div" or "section" or "article" or "blockquote"
                or "dd" or "main", EndTag: not null } && article.IsPlain(element.StartTag.End))
            .Select(element => element.StartTag.End)
            .ToArray();
        if (offsets.Length == 0)
            return null;
        var (before, after) = Wrappers[random.Next(Wrappers.Length)];
        return new Place(offsets[random.Next(offsets.Length)], before, after);
    }
}
