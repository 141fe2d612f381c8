using System.Collections.Immutable;
using ContentLint.Text;

namespace ContentLint.Syntax.FrontMatter;

/// <summary>The result of reading data.</summary>
/// <param name="Root">The data; null if it does not parse or is empty.</param>
/// <param name="Problems">What is wrong, in the order of the file.</param>
/// <param name="Comments">The comments, from the <c>#</c> to the end of the line.</param>
public sealed record NodeReadResult(ContentNode? Root, ImmutableArray<FrontMatterProblem> Problems, ImmutableArray<TextSpan> Comments);
