using System.Collections.Immutable;
using ContentLint.Files;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Syntax.Html;
using ContentLint.Syntax.Markdown;
using ContentLint.Syntax.Mdx;
using ContentLint.Syntax.References;
using ContentLint.Text;

namespace ContentLint.Syntax;

/// <summary>A parsed file. Immutable; every span counts the UTF-16 offsets of <see cref="Source"/>.</summary>
public sealed record ContentDocument
{
    /// <summary>The file's text.</summary>
    public required SourceText Source { get; init; }

    /// <summary>How the body was read.</summary>
    public required ContentKind Kind { get; init; }

    /// <summary>The front matter, or null.</summary>
    public FrontMatterBlock? FrontMatter { get; init; }

    /// <summary>What follows the front matter.</summary>
    public required TextSpan Body { get; init; }

    /// <summary>
    /// The elements in the order of their start tags. Those inside <c>pre</c>, <c>code</c>, <c>template</c>, comments and
    /// Markdown code are not in it.
    /// </summary>
    public ImmutableArray<HtmlElement> Elements { get; init; } = [];

    /// <summary>
    /// The first <c>base</c> element with a <c>href</c>, which moves every relative URL and fragment; null if there is none.
    /// </summary>
    public HtmlElement? Base { get; init; }

    /// <summary>
    /// The ids and names of the elements inside of <c>pre</c> and <c>code</c>, which are places of the page all the same.
    /// </summary>
    public ImmutableArray<string> HiddenIds { get; init; } = [];

    /// <summary>The references of Markdown and HTML in the order of the file.</summary>
    public ImmutableArray<ResourceReference> References { get; init; } = [];

    /// <summary>The headings, and what else gets an anchor from its text, in the order of the file.</summary>
    public ImmutableArray<ContentHeading> Headings { get; init; } = [];

    /// <summary>The blocks that nothing but a template makes: what stands there is unknown, headings included.</summary>
    public ImmutableArray<TextSpan> TemplateBlocks { get; init; } = [];

    /// <summary>
    /// Whether other files or programs may put blocks into the page, as marks of the dialect say: headings and ids among them.
    /// </summary>
    public bool HasInclusions { get; init; }

    /// <summary>What template tags store instead of showing it, as <c>{% capture x %}</c> does. It is not read.</summary>
    public ImmutableArray<TextSpan> Captured { get; init; } = [];

    /// <summary>The texts of Markdown with template tags in them, outside of code.</summary>
    internal ImmutableArray<TextSpan> TaggedTexts { get; init; } = [];

    /// <summary>The code spans, fenced code and, but for MDX, indented code of Markdown. Empty for HTML.</summary>
    internal ImmutableArray<TextSpan> CodeSpans { get; init; } = [];

    /// <summary>The expressions and statements of MDX; null for anything else.</summary>
    internal MdxScripts? Scripts { get; init; }

    /// <summary>The blocks of HTML in Markdown that have a mark of code in them, which some dialects read.</summary>
    internal ImmutableArray<TextSpan> HtmlBlocks { get; init; } = [];

    /// <summary>
    /// Where Markdown shows its text as it is: runs between links, code and HTML. Brackets in them are no link. Empty for HTML.
    /// </summary>
    public ImmutableArray<TextSpan> Prose { get; init; } = [];

    /// <summary>The blocks of Markdown that hold text, each with what is not plain text in it. Empty for HTML.</summary>
    public ImmutableArray<ProseBlock> ProseBlocks { get; init; } = [];

    /// <summary>Blocks of indented code that stand inside of an element of HTML.</summary>
    public ImmutableArray<EnclosedCode> EnclosedCode { get; init; } = [];

    /// <summary>Tags without their counterpart, and comments without an end, in the order of the file.</summary>
    public ImmutableArray<MarkupProblem> MarkupProblems { get; init; } = [];

    /// <summary>The documents in <c>srcdoc</c> attributes, in the order of the file.</summary>
    public ImmutableArray<NestedDocument> Nested { get; init; } = [];

    /// <summary>Where this document is nested, or null for a file.</summary>
    public DocumentContainer? Container { get; init; }

    /// <summary>The comments with their delimiters: of the front matter, of HTML, and of MDX, each in the order of the file.</summary>
    public ImmutableArray<TextSpan> Comments { get; init; } = [];

    /// <summary>Parts that were not read because a limit was reached.</summary>
    public ImmutableArray<DocumentLimit> Limits { get; init; } = [];
}

/// <summary>A limit that kept a part of a file from being read.</summary>
/// <param name="Span">Where that part starts.</param>
/// <param name="Message">What was not read, as a clause for people.</param>
public sealed record DocumentLimit(TextSpan Span, string Message);
