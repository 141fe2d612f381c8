using System.Collections.Immutable;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Tests.Rules.Mutation;

/// <summary>
/// A defect that is an entry of the front matter: in the place of the article's own entry with that key, or between two others.
/// </summary>
/// <param name="RuleId">The rule that has to find it.</param>
/// <param name="Key">The entry's key.</param>
internal sealed record EntryDefect(string RuleId, string Key) : Defect(RuleId)
{
    /// <summary>The whole entry in YAML, with <c>[|…|]</c> around what is reported.</summary>
    public ImmutableArray<string> Yaml { get; init; } = [];

    /// <summary>The same in TOML.</summary>
    public ImmutableArray<string> Toml { get; init; } = [];

    public bool IsLoose { get; init; }

    public override Mutant? Put(Article article, Random random)
    {
        if (article.Document.FrontMatter is not { IsReadable: true, Mapping: { Entries: [_, ..] entries } mapping } block)
            return null;
        var lines = block.Format switch
        {
            FrontMatterFormat.Yaml when mapping.Style == CollectionStyle.Block => Yaml,
            FrontMatterFormat.Toml => Toml,
            _ => [],
        };
        if (lines.IsEmpty)
            return null;
        var line = lines[random.Next(lines.Length)];
        if (mapping.Find(Key) is { } own)
            return article.Text.AsSpan(own.Span.Start, own.Span.Length).IndexOfAny("\r\n") < 0 ? Replace(article, own.Span, line) : null;
        // In TOML what follows a table belongs to it.
        var offset = block.Format == FrontMatterFormat.Toml ? block.Content.Start : entries[random.Next(entries.Length)].Key.Span.Start;
        return offset == article.Document.Source.GetLineStart(offset) ? Replace(article, new TextSpan(offset, 0), line + "\n") : null;
    }

    private Mutant Replace(Article article, TextSpan span, string markup) =>
        Mutant.Replace(article, span, markup) with { IsLoose = IsLoose };
}
