using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Rules.References;
using ContentLint.Syntax.References;
using ContentLint.Text;

namespace ContentLint.Rules.Images;

/// <summary>CL2012: an image's URL with characters that have to be encoded.</summary>
public sealed partial class ImageUrlEncoding : Rule
{
    private const string Unsafe = " \"<>^`{|}";

    private const string OnlyBrowsers = "browsers only mend, and other programs do not";
    private const string EndsUrl = "ends the URL in Markdown, so that readers see the line instead of the image";

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL2012",
        Name = "image-url-encoding",
        Category = RuleCategory.Images,
        AppliesTo = FileRoles.All,
        HelpUri = CatalogPages.UriOf("CL2012"),
        Title = "The image's URL is not encoded",
        MessageFormat = "'{0}' has {1}, which {2}; write '{3}'",
        DefaultSeverity = DiagnosticSeverity.Warning,
        Fixes = FixAvailability.Safe,
        Help = new RuleHelp
        {
            What = "Reports an image whose URL has spaces, quotes, angle brackets, backslashes or other characters that no URL may hold, "
                + "or a percent sign that encodes nothing. "
                + "In Markdown `![alt](a b.png)` is no image at all, and is reported too. Letters of any script are left as they are.",
            Why = "Markdown ends a URL at a space and shows the line as text. Browsers mend most of such URLs, but feed readers, search "
                + "engines and servers do not.",
            Bad =
            [
                new RuleExample("![The harbour](/images/harbour at dawn.png)\n", Files: ["images/harbour at dawn.png"]),
                new RuleExample(
                    "<img src=\"/images/harbour at dawn.png\" alt=\"The harbour\">\n", "about.html", Files: ["images/harbour at dawn.png"]),
            ],
            Good =
            [
                new RuleExample("![The harbour](/images/harbour%20at%20dawn.png)\n", Files: ["images/harbour at dawn.png"]),
                new RuleExample("![海港](/images/海港.png)\n", Files: ["images/海港.png"]),
            ],
            FixSafety =
                "Safe: the characters are percent-encoded as browsers do it, and a backslash becomes the slash that browsers take it "
                    + "for; the image is the same.",
            References = ["https://url.spec.whatwg.org/#percent-encoded-bytes", "https://spec.commonmark.org/0.31.2/#link-destination"],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.RegisterReference(AnalyzeReference, ReferenceKind.Image);
        context.RegisterDocument(AnalyzeProse);
    }

    private static void AnalyzeReference(ReferenceContext context)
    {
        var reference = context.Reference;
        if (!IsJudged(context))
            return;
        var encoded = Encode(reference.Url, out var first);
        if (first is not { } problem)
            return;
        var quoted = UrlText.Quote(context.Scope.Source, reference);
        var isWrittenPlainly = context.Scope.Source.AsSpan(reference.UrlSpan).SequenceEqual(reference.Url);
        context.Report(
            reference.UrlSpan,
            MessageArguments(quoted, Describe(problem), OnlyBrowsers, encoded),
            isWrittenPlainly ? Fix(reference.UrlSpan, encoded) : null);
    }

    private static void AnalyzeProse(DocumentContext context)
    {
        // Python-Markdown takes spaces for a part of the URL.
        if (context.Document.Kind == ContentKind.PythonMarkdown)
            return;
        var source = context.Document.Source;
        foreach (var span in context.Document.Prose.SelectMany(run => UrlsWithSpaces(source, run)))
        {
            var url = source.ToString(span);
            var encoded = Encode(url.Trim(), out _);
            context.Report(
                span,
                MessageArguments(UrlText.Shorten(url), "a space", EndsUrl, encoded),
                Fix(span, encoded));
        }
    }

    private static bool IsJudged(ReferenceContext context)
    {
        var reference = context.Reference;
        return JudgedUrl.IsWrittenHere(reference)
            && reference.Syntax != ReferenceSyntax.FrontMatter
            && FileSystemPaths.Describe(reference.Url) is null
            && IsPath(reference.Url)
            && !UrlText.HasEscapes(context.Scope.Source, reference);
    }

    /// <summary>The URLs of what was meant as an image in a run of prose.</summary>
    private static List<TextSpan> UrlsWithSpaces(SourceText source, TextSpan run)
    {
        var found = new List<TextSpan>();
        var prose = source.AsSpan(run);
        if (prose.IndexOf("![") < 0)
            return found;
        foreach (var match in ImageWithSpaces().EnumerateMatches(prose))
        {
            var start = run.Start + match.Index;
            var open = source.AsSpan(new TextSpan(start, match.Length)).LastIndexOf("](") + 2;
            if (start > 0 && source.Text[start - 1] == '\\')
                continue;
            var span = new TextSpan(start + open, match.Length - open - 1);
            var url = source.ToString(span);
            if (FileSystemPaths.Describe(url) is null && url.Trim().Contains(' ', StringComparison.Ordinal))
                found.Add(span);
        }

        return found;
    }

    private static ImmutableArray<string> MessageArguments(string quoted, string problem, string consequence, string encoded) =>
        [quoted, problem, consequence, UrlText.Shorten(encoded)];

    private static CodeFix Fix(TextSpan span, string encoded) => CodeFix.Safe("Encode it", span, encoded);

    private static bool IsPath(string url) => UrlParts.Of(url).Scheme is null or "http" or "https";

    private static string Describe(char problem) => problem switch
    {
        ' ' => "a space",
        '%' => "a percent sign that encodes nothing",
        '\\' => "a backslash",
        '\t' or '\r' or '\n' => "a line break or tab",
        _ => $"'{problem}'",
    };

    /// <summary>The URL with what is not allowed encoded.</summary>
    private static string Encode(string url, out char? first)
    {
        first = null;
        var result = new StringBuilder(url.Length);
        var isInPath = true;
        for (var i = 0; i < url.Length; i++)
        {
            var c = url[i];
            isInPath &= c is not ('?' or '#');
            var isBare = c == '%' && !(isInPath ? Urls.PercentEncoding.IsEscape(url, i) : true);
            if (c == '\\' && isInPath)
                result.Append('/');
            else if (c is '\t' or '\r' or '\n')
                continue;
            else if (isBare || Unsafe.Contains(c, StringComparison.Ordinal))
                result.Append('%').Append(((int)c).ToString("X2", CultureInfo.InvariantCulture));
            else
                result.Append(c);
            var isProblem = (c == '\\' && isInPath) || isBare || Unsafe.Contains(c, StringComparison.Ordinal);
            first ??= isProblem ? c : null;
        }

        return result.ToString();
    }

    [GeneratedRegex(
        @"!\[[^\[\]\r\n]{0,300}\]\([^()<>{}\r\n""']{1,300}\.(?:png|jpe?g|gif|webp|avif|svg|bmp|ico)[ ]?\)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ImageWithSpaces();
}
