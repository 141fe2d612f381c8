using System.Collections.Immutable;

namespace ContentLint.Syntax.FrontMatter;

/// <summary>How front matter is to be laid out, where somebody has said so: an MDN-style file that nests a schema does.</summary>
/// <param name="KeyOrder">The keys of the root in order; empty if none was declared.</param>
/// <param name="LineWidth">The columns that a line of front matter may take; null for no limit.</param>
public sealed record FrontMatterLayout(ImmutableArray<string> KeyOrder, int? LineWidth)
{
    /// <summary>Nothing was declared.</summary>
    public static FrontMatterLayout None { get; } = new([], null);
}
