using System.Text.RegularExpressions;
using Markdig.Parsers;
using Markdig.Syntax;

namespace ContentLint.Syntax.PythonMarkdown;

/// <summary>
/// Reads blocks whose content is indented by four: <c>!!! note</c> (admonition), <c>??? note</c> (pymdownx.details), <c>=== "Tab"</c>
/// (pymdownx.tabbed), <c>[^1]: text</c> (footnotes) and <c>:   text</c> (def_list). The content is Markdown, not code.
/// </summary>
internal sealed partial class IndentedBlockParser : BlockParser
{
    private const int Indentation = 4;

    public IndentedBlockParser() => OpeningCharacters = ['!', '?', '=', '[', ':'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent)
            return BlockState.None;
        var (line, column, start) = (processor.Line, processor.Column, processor.Line.Start);
        var text = line.AsSpan();
        if (Header().IsMatch(text))
        {
            Open(processor, column, start);
            // The title may have links; it is a paragraph within the block.
            return TitleStart(text) is > 0 and var title ? Continue(processor, title) : BlockState.ContinueDiscard;
        }

        foreach (var mark in Definition().EnumerateMatches(text))
        {
            Open(processor, column, start);
            return Continue(processor, mark.Length);
        }

        return BlockState.None;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.IsBlankLine)
            return BlockState.Continue;
        if (processor.Indent < Indentation)
            return BlockState.None;
        processor.GoToColumn(processor.ColumnBeforeIndent + Indentation);
        return BlockState.Continue;
    }

    private void Open(BlockProcessor processor, int column, int start) =>
        processor.NewBlocks.Push(new IndentedBlock(this) { Column = column, Span = new SourceSpan(start, processor.Line.End) });

    /// <summary>Reads the rest of the line as the first line of the content.</summary>
    private static BlockState Continue(BlockProcessor processor, int skipped)
    {
        for (var i = 0; i < skipped; i++)
            processor.NextChar();
        return BlockState.Continue;
    }

    /// <summary>Where the text of a title with a link in it starts; 0 for a title without one.</summary>
    private static int TitleStart(ReadOnlySpan<char> header) =>
        header.IndexOf('"') is > 0 and var quote && header[quote..].Contains('[') ? quote + 1 : 0;

    [GeneratedRegex(
        """^(?:(?:!!!|\?\?\?\+?) ?(?:[\w-]+(?: +[\w-]+)*)?(?: +"[^\r\n]*")?|===[+!]{0,2} +"[^\r\n]*")[ \t]*$""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Header();

    [GeneratedRegex(
        @"^(?:\[\^[^\]\s]+\]:[ \t]*|:[ \t]{1,3}(?=\S))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Definition();
}

/// <summary>A block whose content is indented.</summary>
/// <param name="parser">What read it.</param>
internal sealed class IndentedBlock(BlockParser parser) : ContainerBlock(parser);
