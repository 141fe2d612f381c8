using System.Collections.Immutable;
using ContentLint.Analysis;

namespace ContentLint.Rules.FrontMatter;

/// <summary>The rules about front matter.</summary>
public static class FrontMatterRules
{
    /// <summary>One instance of each, by id.</summary>
    public static ImmutableArray<Rule> All { get; } =
    [
        new FrontMatterSyntax(),
        new MissingFrontMatter(),
        new UnterminatedFrontMatter(),
        new TextBeforeFrontMatter(),
        new DuplicateKey(),
        new MissingRequiredKey(),
        new UnknownKey(),
        new WrongType(),
        new ValueNotAllowed(),
        new ValueOutOfBounds(),
        new InvalidFormat(),
        new ImpossibleDate(),
        new SchemaMismatch(),
        new FrontMatterPathNotFound(),
        new KeyOrder(),
        new DeprecatedKey(),
        new ImplicitType(),
        new DuplicateSlug(),
        new SlugPathMismatch(),
        new PlaceholderValue(),
        new UnsafeFrontMatterUrl(),
        new FutureDate(),
        new FrontMatterStyle(),
    ];
}
