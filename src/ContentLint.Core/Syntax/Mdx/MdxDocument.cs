using Markdig.Syntax;

namespace ContentLint.Syntax.Mdx;

/// <summary>A parsed body of MDX.</summary>
/// <param name="Markdown">The blocks; null if they are nested too deeply to be read.</param>
/// <param name="Scripts">What is JavaScript.</param>
internal sealed record MdxDocument(MarkdownDocument? Markdown, MdxScripts Scripts);
