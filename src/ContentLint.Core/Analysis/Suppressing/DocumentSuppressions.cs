using System.Collections.Immutable;
using ContentLint.Syntax;

namespace ContentLint.Analysis.Suppressing;

/// <summary>What a file says about suppressions, in its comments and its front matter.</summary>
/// <param name="Directives">The suppressions, in the order of the file.</param>
/// <param name="Mistakes">What was meant to be one, in the order of the file.</param>
internal sealed record DocumentSuppressions(ImmutableArray<SuppressionDirective> Directives, ImmutableArray<SuppressionMistake> Mistakes)
{
    /// <summary>Whether the file says nothing about suppressions.</summary>
    public bool AreNone => Directives.IsEmpty && Mistakes.IsEmpty;

    /// <summary>Reads those of a document.</summary>
    public static DocumentSuppressions Read(ContentDocument document)
    {
        var (source, frontMatter) = (document.Source, document.FrontMatter);
        var directives = new List<SuppressionDirective>();
        var mistakes = new List<SuppressionMistake>(FrontMatterSuppressionMistakes.Find(source, frontMatter));
        if (FrontMatterSuppression.Read(source, frontMatter) is { } inData)
            directives.Add(inData);
        foreach (var comment in document.Comments)
        {
            var (directive, mistake) = SuppressionScanner.Read(source, comment);
            if (directive is not null)
                directives.Add(directive);
            if (mistake is not null)
                mistakes.Add(mistake);
        }

        directives.Sort(static (left, right) => left.Span.CompareTo(right.Span));
        mistakes.Sort(static (left, right) => left.Span.CompareTo(right.Span));
        return new DocumentSuppressions([.. directives], [.. mistakes]);
    }
}
