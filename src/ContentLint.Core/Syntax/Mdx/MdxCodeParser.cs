using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ContentLint.Syntax.Mdx;

/// <summary>Reads code spans. Unlike Markdig's own parser, it takes a backtick after an escaped one for the start of code.</summary>
internal sealed class MdxCodeParser : InlineParser
{
    /// <summary>Creates the parser.</summary>
    public MdxCodeParser() => OpeningCharacters = ['`'];

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        var marks = RunAt(text, 0);
        for (var i = marks; i < text.Length;)
        {
            var next = text[i..].IndexOf('`');
            if (next < 0)
                break;
            i += next;
            var run = RunAt(text, i);
            if (run == marks)
            {
                processor.Inline = new CodeInline(ContentOf(text[marks..i]))
                {
                    Delimiter = '`',
                    DelimiterCount = marks,
                    Span = new SourceSpan(
                        processor.GetSourcePosition(slice.Start, out var line, out var column),
                        processor.GetSourcePosition(slice.Start + i + run - 1)),
                    Line = line,
                    Column = column,
                };
                slice.Start += i + run;
                return true;
            }

            i += run;
        }

        // None of the marks starts code: they are text altogether.
        var start = processor.GetSourcePosition(slice.Start);
        processor.Inline = new LiteralInline(new StringSlice(slice.Text, slice.Start, slice.Start + marks - 1))
        {
            Span = new SourceSpan(start, start + marks - 1),
        };
        slice.Start += marks;
        return true;
    }

    private static int RunAt(ReadOnlySpan<char> text, int start)
    {
        var length = text[start..].IndexOfAnyExcept('`');
        return length < 0 ? text.Length - start : length;
    }

    private static string ContentOf(ReadOnlySpan<char> code)
    {
        var content = code.ToString().Replace('\n', ' ');
        return content.Length > 2 && content[0] == ' ' && content[^1] == ' ' && content.AsSpan().ContainsAnyExcept(' ')
            ? content[1..^1]
            : content;
    }
}
