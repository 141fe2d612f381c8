using System.Collections.Immutable;
using ContentLint.Analysis;

namespace ContentLint.Rules.Markup;

/// <summary>The rules of the family CL6.</summary>
public static class MarkupRules
{
    /// <summary>One instance of each, by id.</summary>
    public static ImmutableArray<Rule> All { get; } =
    [
        new DuplicateAttribute(), new UnclosedElement(), new UnclosedComment(), new DuplicateId(), new ObsoleteElement(), new MultipleH1(),
        new SkippedHeadingLevel(), new EmptyBody(), new UnknownAttribute(), new HtmlSwallowedAsCode(),
        new InvisibleControlCharacter(), new NestedInteractive(),
    ];
}
