using System.Buffers;
using System.Collections.Immutable;
using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Rules.References;
using ContentLint.Site.Resolving;
using ContentLint.Syntax.References;
using ContentLint.Urls;

namespace ContentLint.Rules.Links;

/// <summary>CL4012: a URL that does not parse, or not into what was meant.</summary>
public sealed class MalformedUrl : Rule
{
    /// <summary>Those of RFC 3986 without the percent sign.</summary>
    private static readonly SearchValues<char> PlainCharacters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/?#@!$&'()*+,;=:");

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL4012",
        Name = "malformed-url",
        Category = RuleCategory.Links,
        AppliesTo = FileRoles.All,
        HelpUri = CatalogPages.UriOf("CL4012"),
        Title = "The URL is malformed",
        MessageFormat = "'{0}' is malformed: {1}",
        DefaultSeverity = DiagnosticSeverity.Error,
        Help = new RuleHelp
        {
            What = "Reports a URL that browsers cannot read (no host, a forbidden character in the host, a port that is no number), or "
                + "that they read as something else than what was meant: `http:/host`, `http//host`, `http://https://host`, "
                + "a space, a backslash or a percent sign without two digits. A name that the site has as a file is never reported for "
                + "its characters.",
            Why = "Following the link shows an error page, or leads to a path of the own site that does not exist. Browsers mend some of "
                + "the mistakes, feed readers, search engines and servers do not.",
            Bad =
            [
                new RuleExample("[The harbour](http://https://harbour.example/), [tides](http:/harbour.example/tides)\n"),
                new RuleExample("<a href=\"https://harbour.example:80a/\">The harbour</a>\n", "about.html"),
                new RuleExample("<a href=\"https://harbour.example/50%/tide tables\">Tides</a>\n", "about.html"),
            ],
            Good =
            [
                new RuleExample("[The harbour](https://harbour.example/50%25/tide%20tables)\n"),
                new RuleExample("[Archive](https://archive.example/http://harbour.example/)\n"),
            ],
            References = ["https://url.spec.whatwg.org/#writing", "https://url.spec.whatwg.org/#validation-error"],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterReference(Analyze);

    private static void Analyze(ReferenceContext context)
    {
        if (IsJudged(context.Reference) && ProblemOf(context) is { } problem)
            context.Report(context.Reference.UrlSpan, MessageArguments(context, problem));
    }

    private static bool IsJudged(ResourceReference reference) =>
        JudgedUrl.IsWrittenHere(reference)
        && reference.Syntax != ReferenceSyntax.FrontMatter
        && reference is not { Syntax: ReferenceSyntax.MarkdownDefinition, Kind: ReferenceKind.Other }
        && !reference.Url.StartsWith("data:", StringComparison.OrdinalIgnoreCase)
        && FileSystemPaths.Describe(reference.Url) is null;

    private static ImmutableArray<string> MessageArguments(ReferenceContext context, UrlProblem problem) =>
        [UrlText.Quote(context.Scope.Source, context.Reference), UrlProblemText.Of(problem)];

    private static UrlProblem? ProblemOf(ReferenceContext context)
    {
        var url = context.Reference.Url;
        if (IsPlainPath(url))
            return null;
        if (MisspeltStart(url) is { } misspelt)
            return misspelt;
        var parsed = JudgedUrl.Parse(url, out var errors);
        if (parsed is null)
            return new UrlProblem(UrlProblemKind.ParseError, errors[^1].Kind);
        if (errors.IsEmpty || !parsed.IsSpecial || parsed.Scheme == "file")
            return null;
        if (parsed.Host is { Text: "http" or "https" } && parsed.Path.StartsWith("//", StringComparison.Ordinal))
            return new UrlProblem(UrlProblemKind.DoubledScheme);
        if (errors.Any(static error => error.Kind == UrlErrorKind.SpecialSchemeMissingFollowingSolidus))
            return new UrlProblem(UrlProblemKind.MissingSlashes);
        return IsImage(context) || CharacterProblem(context, errors) is not { } problem || IsFile(context) ? null : problem;
    }

    /// <summary>Whether it is a path or a fragment of characters that may stand in any: most URLs are, and need not be parsed.</summary>
    private static bool IsPlainPath(string url) =>
        url[0] is '#' or '.' or '/' && !url.StartsWith("//", StringComparison.Ordinal) && !url.AsSpan().ContainsAnyExcept(PlainCharacters);

    /// <summary>Beginnings that are read as a path, or as a host, and are meant as a scheme.</summary>
    private static UrlProblem? MisspeltStart(string url)
    {
        foreach (var scheme in (ReadOnlySpan<string>)["https", "http"])
        {
            if (!url.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
                continue;
            var rest = url.AsSpan(scheme.Length);
            if (StartsWithAny(rest, ["//", ";//", ".//", "：//", "：/"]))
                return new UrlProblem(UrlProblemKind.MissingColon) { Scheme = scheme };
            return StartsWithAny(rest, ["://http://", "://https://", "://http//", "://https//"])
                ? new UrlProblem(UrlProblemKind.DoubledScheme)
                : null;
        }

        return null;
    }

    private static bool StartsWithAny(ReadOnlySpan<char> text, ReadOnlySpan<string> starts)
    {
        foreach (var start in starts)
        {
            if (text.StartsWith(start, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>Those of images are judged, and corrected, as such.</summary>
    private static bool IsImage(ReferenceContext context) => context.Reference.Kind == ReferenceKind.Image;

    /// <summary>The first character that a URL may not have.</summary>
    private static UrlProblem? CharacterProblem(ReferenceContext context, ImmutableArray<UrlError> errors)
    {
        var url = context.Reference.Url;
        foreach (var error in errors)
        {
            if (error.Kind == UrlErrorKind.InvalidReverseSolidus && !UrlText.HasEscapes(context.Scope.Source, context.Reference))
                return new UrlProblem(UrlProblemKind.Backslash);
            if (error.Kind != UrlErrorKind.InvalidUrlUnit || error.Offset >= url.Length)
                continue;
            UrlProblemKind? kind = url[error.Offset] switch
            {
                ' ' => UrlProblemKind.Space,
                '\t' or '\r' or '\n' => UrlProblemKind.LineBreakOrTab,
                '%' when !url.AsSpan(error.Offset).StartsWith("%u", StringComparison.OrdinalIgnoreCase) => UrlProblemKind.PercentSign,
                _ => null,
            };
            if (kind is { } known)
                return new UrlProblem(known);
        }

        return null;
    }

    private static bool IsFile(ReferenceContext context) =>
        context.Scope.Site.Resolve(context.Scope.Document, context.Reference).Status is LocalTargetStatus.Found
            or LocalTargetStatus.CaseDiffers;
}
