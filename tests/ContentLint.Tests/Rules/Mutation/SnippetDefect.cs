using System.Collections.Immutable;
using ContentLint.Files;
using ContentLint.Text;

namespace ContentLint.Tests.Rules.Mutation;

/// <summary>A defect that is a piece of text, in the line or as a block of its own, with <c>[|…|]</c> around what is reported.</summary>
internal sealed record SnippetDefect(string RuleId) : Defect(RuleId)
{
    /// <summary>Pieces of HTML for within a line, in both languages.</summary>
    public ImmutableArray<string> Html { get; init; } = [];

    /// <summary>Pieces for within a line of Markdown.</summary>
    public ImmutableArray<string> Markdown { get; init; } = [];

    /// <summary>Blocks of Markdown.</summary>
    public ImmutableArray<string> MarkdownBlocks { get; init; } = [];

    /// <summary>Blocks of HTML for files of HTML only.</summary>
    public ImmutableArray<string> HtmlBlocks { get; init; } = [];

    /// <summary>Whether it is one in documents too for which no layout exists.</summary>
    public bool IsInCompleteDocuments { get; init; } = true;

    public override Mutant? Put(Article article, Random random)
    {
        var isHtml = article.Document.Kind == ContentKind.Html;
        (ImmutableArray<string> inline, ImmutableArray<string> blocks) = isHtml
            ? (Html, HtmlBlocks)
            : ([.. Markdown, .. Html], MarkdownBlocks);
        if (inline.Length + blocks.Length == 0)
            return null;
        if (!IsInCompleteDocuments && article.Document.Elements.Any(static element => element.Name == "html"))
            return null;
        var choice = random.Next(inline.Length + blocks.Length);
        var place = isHtml ? HtmlInsertionPoints.Choose(article, random)
            : choice < inline.Length ? MarkdownInsertionPoints.ForLine(article, random, isHtml: choice >= Markdown.Length)
            : MarkdownInsertionPoints.ForBlock(article, random);
        if (place is null)
            return null;
        var snippet = choice < inline.Length ? inline[choice] : blocks[choice - inline.Length];
        return Mutant.Replace(article, new TextSpan(place.Offset, 0), place.Before + snippet + place.After);
    }
}

/// <summary>Where a piece of text goes, and what goes around it.</summary>
internal sealed record Place(int Offset, string Before, string After);
