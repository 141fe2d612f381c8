using System.Collections.Immutable;
using ContentLint.Site;
using ContentLint.Tests.Testing;
using ContentLint.Text;

namespace ContentLint.Tests.Rules.Mutation;

/// <summary>Puts the defect of one rule into an article.</summary>
/// <param name="RuleId">The rule that has to find it.</param>
internal abstract record Defect(string RuleId)
{
    /// <summary>The rule's options, as YAML.</summary>
    public string? Options { get; init; }

    /// <summary>The front matter's schema, as YAML.</summary>
    public string? Schema { get; init; }

    /// <summary>Whether an article without front matter breaks the schema's association.</summary>
    public bool RequiresFrontMatter { get; init; }

    /// <summary>Rules that have to run for this one to find anything.</summary>
    public ImmutableArray<string> Companions { get; init; } = [];

    /// <summary>Whether the rule judges an article of this kind at all, if it passes over some.</summary>
    public Func<Article, bool> Suits { get; init; } = static _ => true;

    /// <summary>The site around an article; null: that of the images and pages that the tables speak of.</summary>
    public Func<string, string, ISite>? SiteOf { get; init; }

    /// <summary>The article with the defect; null if this article offers no place for it.</summary>
    public abstract Mutant? Put(Article article, Random random);

    public RuleTestSetup SetupFor(string path, string text) => new()
    {
        FileName = path,
        Options = Options,
        Schema = Schema,
        RequiresFrontMatter = RequiresFrontMatter,
        Site = SiteOf?.Invoke(path, text) ?? DefectSite.Plain,
    };
}

/// <summary>An article with a defect in it.</summary>
/// <param name="Text">The text.</param>
/// <param name="Expected">What the rule reports, from the start to the end.</param>
internal sealed record Mutant(string Text, ImmutableArray<TextSpan> Expected)
{
    /// <summary>Whether the finding need only lie inside of what is expected: where a parser stops is its own affair.</summary>
    public bool IsLoose { get; init; }

    /// <summary>Replaces a part of an article by marked-up text that has the article's line ends.</summary>
    public static Mutant Replace(Article article, TextSpan span, string markup)
    {
        var marked = MarkedUpText.Parse(markup.ReplaceLineEndings(article.NewLine), "");
        var text = string.Concat(article.Text.AsSpan(0, span.Start), marked.Text, article.Text.AsSpan(span.End));
        return new Mutant(text, [.. marked.Findings.Select(finding => new TextSpan(span.Start + finding.Span.Start, finding.Span.Length))]);
    }
}
