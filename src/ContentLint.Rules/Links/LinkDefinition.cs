using System.Collections.Immutable;
using ContentLint.Syntax;
using ContentLint.Syntax.References;

namespace ContentLint.Rules.Links;

/// <summary>A line <c>[label]: url</c>.</summary>
/// <param name="Label">The label as written.</param>
/// <param name="Reference">Its URL and place.</param>
internal sealed record LinkDefinition(string Label, ResourceReference Reference)
{
    /// <summary>The definitions of a document.</summary>
    public static ImmutableArray<LinkDefinition> Of(ContentDocument document)
    {
        var definitions = ImmutableArray.CreateBuilder<LinkDefinition>();
        foreach (var reference in document.References)
        {
            if (reference.Syntax == ReferenceSyntax.MarkdownDefinition && Read(document, reference) is { } definition)
                definitions.Add(definition);
        }

        return definitions.ToImmutable();
    }

    /// <summary>Reads the label in front of a definition's URL.</summary>
    public static LinkDefinition? Read(ContentDocument document, ResourceReference reference)
    {
        var text = document.Source.Text;
        if (reference.Span.IsEmpty || text[reference.Span.Start] != '[')
            return null;
        var close = text.AsSpan(reference.Span.Start, Math.Max(0, reference.UrlSpan.Start - reference.Span.Start)).LastIndexOf("]:");
        return close < 1 ? null : new LinkDefinition(text.Substring(reference.Span.Start + 1, close - 1), reference);
    }
}
