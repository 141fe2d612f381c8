using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Rules.References;
using ContentLint.Syntax;
using ContentLint.Syntax.Html;
using ContentLint.Text;

namespace ContentLint.Rules.Markup;

/// <summary>CL6002: a tag without its counterpart.</summary>
public sealed class UnclosedElement : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL6002",
        Name = "unclosed-element",
        Category = RuleCategory.Markup,
        HelpUri = CatalogPages.UriOf("CL6002"),
        Title = "A tag has no counterpart",
        MessageFormat = "{0}",
        DefaultSeverity = DiagnosticSeverity.Warning,
        Help = new RuleHelp
        {
            What = "Reports an element of HTML that has to be closed and is not, and an end tag of one that is not open. Left alone are: "
                + "elements whose end tag is optional (`p`, `li`, `td`…), tags that merely overlap, unknown names (`<T>`, components, "
                + "custom elements), JSX, files in which a template decides what is printed, and pages with front matter that close an "
                + "element of their layout and open another one for it.",
            Why = "A `div`, a `details` or a comment of code that is never closed swallows the rest of the page: the footer is inside "
                + "the article. A stray end tag closes what it was not meant for, often the layout itself.",
            Bad =
            [
                new RuleExample("<details>\n<summary>More</summary>\n\nThe harbour.\n"),
                new RuleExample("<p>The harbour</span></p>\n", "about.html"),
            ],
            Good =
            [
                new RuleExample("<div>\n\nThe harbour.\n\n</div>\n"),
                new RuleExample("<ul><li>One<li>Two</ul><p>Three<br/>\n", "about.html"),
            ],
            References =
            [
                "https://html.spec.whatwg.org/multipage/syntax.html#optional-tags",
            ],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterDocument(Analyze);

    private static void Analyze(DocumentContext context)
    {
        var problems = Detect(context.Document);
        for (var i = 0; i < problems.Length; i++)
        {
            var problem = problems[i];
            // One mistake, one finding.
            if (i + 1 < problems.Length && LacksSlash(context.Document, problem, problems[i + 1]))
                context.Report(problems[++i].Span, [LacksSlashMessage(problem.Name)]);
            else if (i + 1 < problems.Length && HasSlashTooMany(context.Document, problem, problems[i + 1]))
                context.Report(problems[i++].Span, [HasSlashTooManyMessage(problem.Name)]);
            else
                context.Report(problem.Span, [Message(context.Document, problem)]);
        }
    }

    private static MarkupProblem[] Detect(ContentDocument document)
    {
        // JSX is balanced, or the page does not build; and where front matter ends nowhere, the body begins nowhere.
        if (document.MarkupProblems.IsEmpty || document.Kind == ContentKind.Mdx || document.FrontMatter is { IsReadable: false })
            return [];
        if (TemplateControl.DecidesIn(document))
            return [];
        return LeaveLayoutAlone(document, [.. document.MarkupProblems.Where(problem => IsJudged(document, problem))]);
    }

    private static bool IsJudged(ContentDocument document, MarkupProblem problem) =>
        problem.Kind != MarkupProblemKind.UnclosedComment && ElementsToClose.Contains(problem.Name) && !IsExempt(document, problem);

    private static string LacksSlashMessage(string name) =>
        $"'<{name}>' opens another <{name}> instead of closing the one before it, so what follows becomes a part of both; write </{name}>";

    private static string HasSlashTooManyMessage(string name) =>
        $"'</{name}>' closes nothing, though another </{name}> is after it in this line; write <{name}> if it was to open the element";

    private static string Message(ContentDocument document, MarkupProblem problem)
    {
        var tag = UrlText.Shorten(document.Source.ToString(problem.Span));
        if (problem.Kind != MarkupProblemKind.UnclosedElement)
            return $"'{tag}' closes nothing, since no <{problem.Name}> is open here; remove it, or add what it was to close";
        return tag.EndsWith("/>", StringComparison.Ordinal) && document.Kind == ContentKind.Html
            ? $"'{tag}' is not closed, since HTML ignores the slash, so what follows becomes a part of it; write </{problem.Name}>"
            : $"'{tag}' is never closed, so what follows becomes a part of it; add </{problem.Name}>, "
                + $"or write &lt;{problem.Name}&gt; if the tag itself is meant";
    }

    /// <summary>
    /// A page that is put into a layout may close an element of the layout, to write something beside it, and open another one for the
    /// layout to close.
    /// </summary>
    private static MarkupProblem[] LeaveLayoutAlone(ContentDocument document, MarkupProblem[] problems)
    {
        if (document.FrontMatter is null)
            return problems;
        var ends = new Dictionary<string, Queue<MarkupProblem>>(StringComparer.Ordinal);
        var paired = new HashSet<MarkupProblem>(ReferenceEqualityComparer.Instance);
        foreach (var problem in problems)
        {
            if (!ends.TryGetValue(problem.Name, out var before))
                ends[problem.Name] = before = new Queue<MarkupProblem>();
            if (problem.Kind != MarkupProblemKind.UnclosedElement)
                before.Enqueue(problem);
            else if (before.TryDequeue(out var end))
                paired.UnionWith([end, problem]);
        }

        return Array.FindAll(problems, problem => !paired.Contains(problem));
    }

    /// <summary>
    /// Whether the second of two tags was to be the end tag of the first: it is bare, and text stands between them, or an anchor that holds
    /// none.
    /// </summary>
    private static bool LacksSlash(ContentDocument document, MarkupProblem first, MarkupProblem second) =>
        first.Kind == MarkupProblemKind.UnclosedElement && second.Kind == MarkupProblemKind.UnclosedElement
        && first.Name == second.Name && first.Span.End <= second.Span.Start
        && second.Span.Length == second.Name.Length + "<>".Length
        && document.Source.AsSpan(TextSpan.FromBounds(first.Span.End, second.Span.Start)) is var between
        && between.IndexOfAny('<', '\n') < 0
        && (second.Name == "a" || !between.IsWhiteSpace());

    /// <summary>Whether the first of two end tags without an element was to be a start tag, or both were written for one element.</summary>
    private static bool HasSlashTooMany(ContentDocument document, MarkupProblem first, MarkupProblem second) =>
        first.Kind == MarkupProblemKind.StrayEndTag && second.Kind == MarkupProblemKind.StrayEndTag
        && first.Name == second.Name && first.Span.End <= second.Span.Start
        && document.Source.AsSpan(TextSpan.FromBounds(first.Span.End, second.Span.Start)).IndexOfAny('<', '\n') < 0;

    /// <summary>XHTML, Vue and JSX close a tag by its slash, and Markdown may be any of them.</summary>
    private static bool IsExempt(ContentDocument document, MarkupProblem problem)
    {
        var isSelfClosing = document.Source.AsSpan(problem.Span).EndsWith("/>");
        return isSelfClosing
            && (document.Kind != ContentKind.Html || document.Source.Path.EndsWith(".xhtml", StringComparison.OrdinalIgnoreCase));
    }
}
