using System.Text.RegularExpressions;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ContentLint.Syntax.PythonMarkdown;

/// <summary>
/// Reads tags that CommonMark takes for text, since their attributes are not written by its rules, and that Python-Markdown leaves to
/// browsers: <c>&lt;a href=x" target=_blank&gt;</c>.
/// </summary>
internal sealed partial class LooseTagParser : InlineParser
{
    public LooseTagParser() => OpeningCharacters = ['<'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        foreach (var match in Tag().EnumerateMatches(slice.AsSpan()))
        {
            var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
            var end = processor.GetSourcePosition(slice.Start + match.Length - 1);
            processor.Inline = new HtmlInline(slice.Text.Substring(slice.Start, match.Length))
            {
                Span = new SourceSpan(start, end),
                Line = line,
                Column = column,
            };
            slice.Start += match.Length;
            return true;
        }

        return false;
    }

    [GeneratedRegex(@"^</?[A-Za-z][^<>@\s]*(?:\s[^<>]*)?>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
