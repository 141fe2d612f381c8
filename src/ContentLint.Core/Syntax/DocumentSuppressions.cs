using System.Collections.Immutable;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Syntax;

/// <summary>What a file says about suppressions, in its comments and its front matter.</summary>
/// <param name="Directives">The suppressions, in the order of the file.</param>
/// <param name="Mistakes">What was meant to be one, in the order of the file.</param>
internal sealed record DocumentSuppressions(ImmutableArray<SuppressionDirective> Directives, ImmutableArray<SuppressionMistake> Mistakes)
{
    /// <summary>Reads them.</summary>
    /// <param name="source">The file.</param>
    /// <param name="frontMatter">Its front matter, or null.</param>
    /// <param name="comments">All of its comments with their delimiters.</param>
    public static DocumentSuppressions Read(SourceText source, FrontMatterBlock? frontMatter, IReadOnlyList<TextSpan> comments)
    {
        var directives = new List<SuppressionDirective>();
        var mistakes = new List<SuppressionMistake>(FrontMatterSuppressionMistakes.Find(source, frontMatter));
        if (FrontMatterSuppression.Read(source, frontMatter) is { } inData)
            directives.Add(inData);
        foreach (var comment in comments)
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
