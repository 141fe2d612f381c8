using System.Buffers;
using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Syntax.Markdown;
using ContentLint.Text;

namespace ContentLint.Rules.Markup;

/// <summary>CL6010: HTML that Markdown shows as code.</summary>
public sealed class HtmlSwallowedAsCode : Rule
{
    private static readonly SearchValues<char> Letters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL6010",
        Name = "html-swallowed-as-code",
        Category = RuleCategory.Markup,
        HelpUri = CatalogPages.UriOf("CL6010"),
        Title = "Indented HTML is shown as code",
        MessageFormat = "Indented HTML in <{element}> is shown as code",
        NoteFormat = "Markdown reads lines that are indented by four spaces after a blank line as code",
        HelpFormat = "Indent it by less than four spaces, or remove the blank line before it",
        DefaultSeverity = DiagnosticSeverity.Warning,
        Help = new RuleHelp
        {
            What = "Reports indented code that starts with a tag of HTML and stands inside of an HTML element. Jekyll's kramdown reads "
                + "such an element whole, so that nothing in it is code, unless it has `markdown=\"1\"` or `markdown=\"block\"`.",
            Why = "A blank line ends a block of HTML. What follows and is indented by four spaces is code to Markdown: the page shows "
                + "`<p>` and `</div>` as text.",
            Bad =
            [
                new RuleExample("<div class=\"wide\">\n\n    <p>The harbour</p>\n\n</div>\n"),
                new RuleExample("<section>\n  <h2>Harbour</h2>\n\n    <img src=\"https://images.example/a.png\" alt=\"\">\n</section>\n"),
            ],
            Good =
            [
                new RuleExample("<div class=\"wide\">\n\n<p>The harbour</p>\n\n</div>\n"),
                new RuleExample("An example of HTML:\n\n    <p>The harbour</p>\n"),
            ],
            References =
            [
                "https://spec.commonmark.org/0.31.2/#html-blocks",
                "https://spec.commonmark.org/0.31.2/#indented-code-blocks",
                "https://kramdown.gettalong.org/syntax.html#html-blocks",
            ],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterDocument(Analyze);

    private static void Analyze(DocumentContext context)
    {
        var keepsBlocksWhole = context.Scope.Site.ProfileOf(context.Scope.Source.Path).ReadsMarkdownAsKramdown;
        foreach (var code in context.Document.EnclosedCode)
        {
            if (keepsBlocksWhole && code.Container.Attribute("markdown")?.Value is not ("1" or "block"))
                continue;
            var text = context.Scope.Source.AsSpan(code.Span);
            if (!StartsWithTag(text.TrimStart()) || !IsEnclosed(code, text))
                continue;
            var start = code.Span.Start + text.Length - text.TrimStart().Length;
            var line = context.Scope.Source.GetLine(context.Scope.Source.GetPosition(start).Line);
            context.Report(TextSpan.FromBounds(start, Math.Min(line.End, code.Span.End)), [("element", code.Container.Name)]);
        }
    }

    private static bool StartsWithTag(ReadOnlySpan<char> text)
    {
        if (text.Length < 3 || text[0] != '<')
            return false;
        var name = text[1..].TrimStart('/');
        var length = name.IndexOfAnyExcept(Letters);
        return length > 0
            && name[length] is '>' or ' ' or '/' or '\r' or '\n'
            && ElementsToClose.IsHtml(name[..length].ToString().ToLowerInvariant());
    }

    /// <summary>
    /// Whether the element is closed behind the code or, swallowed as well, in it: one that is never closed encloses nothing for sure.
    /// </summary>
    private static bool IsEnclosed(EnclosedCode code, ReadOnlySpan<char> text) =>
        code.Container.EndTag is { } end
            ? end.Start >= code.Span.End
            : Count(text, $"</{code.Container.Name}>") > Count(text, $"<{code.Container.Name}");

    private static int Count(ReadOnlySpan<char> text, ReadOnlySpan<char> part)
    {
        var count = 0;
        for (var found = text.IndexOf(part, StringComparison.OrdinalIgnoreCase); found >= 0; found = text.IndexOf(
            part, StringComparison.OrdinalIgnoreCase))
        {
            count++;
            text = text[(found + part.Length)..];
        }

        return count;
    }
}
