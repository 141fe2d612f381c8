using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Rules.Hosts;
using ContentLint.Rules.References;
using ContentLint.Syntax.FrontMatter;

namespace ContentLint.Rules.FrontMatter;

/// <summary>CL1021: a URL in the front matter that a rule about links would report.</summary>
public sealed class UnsafeFrontMatterUrl : Rule
{
    private const string SchemaKey = "$schema";

    private static readonly MessageVariant Credentials = new(
        "credentials",
        Message: "URL in the front matter contains credentials: '{url}'",
        Note: "Everybody can read them, and they can hide the real host",
        Help: "Remove the user name and password");

    private static readonly MessageVariant PlainHttpUrl = new(
        "http",
        Message: "URL in the front matter uses http: '{url}'",
        Note: "Others on the network can read and change the content",
        Help: "Use https if the host supports it");

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL1021",
        Name = "unsafe-front-matter-url",
        Category = RuleCategory.FrontMatter,
        HelpUri = CatalogPages.UriOf("CL1021"),
        Title = "A URL in the front matter is unsafe",
        MessageFormat = "URL in the front matter runs a script: '{url}'",
        NoteFormat = "The script runs where a theme links to the URL",
        HelpFormat = "Write an https URL",
        Variants = [Credentials, PlainHttpUrl],
        DefaultSeverity = DiagnosticSeverity.Warning,
        Fixes = FixAvailability.Unsafe,
        IsSecurity = true,
        SecuritySeverity = "5.0",
        Help = new RuleHelp
        {
            What = "Reports a value of the front matter that is a URL which runs script (`javascript:`, `vbscript:`, `data:` with a "
                + "document), carries a user name or password, or goes over plain http. "
                + "A value is a URL if the schema says so (`format: uri`), if its key does (`link`, `source`, `og_image`…), or if it "
                + "starts with `http://` or `https://`; "
                + "what stands under `title`, `description`, `tags` and other keys of text is none. "
                + "Hosts that cannot have a certificate, and the site's own address, are left alone.",
            Why = "Themes put such values into links and images. What a rule would report in the text is as dangerous there, and easily "
                + "overlooked.",
            Bad =
            [
                new RuleExample("---\ntitle: The harbour\nlink: javascript:alert(1)\n---\n"),
                new RuleExample("---\ntitle: The harbour\nsource: http://press.example/harbour\n---\n"),
            ],
            Good =
            [
                new RuleExample("---\ntitle: The harbour\nsource: https://press.example/harbour\n---\n"),
                new RuleExample("---\ntitle: \"javascript:\"\nguid: http://press.example/?p=12\n---\n"),
            ],
            FixSafety = "Unsafe: `http` becomes `https`, but the host may not serve https. The others are left to a person.",
            References = ["https://url.spec.whatwg.org/#credentials-in-urls"],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterFrontMatter(Analyze);

    private static void Analyze(FrontMatterContext context)
    {
        foreach (var value in FrontMatterValues.Of(context.FrontMatter, context.Scope.File.Schema))
        {
            // A sentence that starts with a URL is no URL.
            if (value is not { Key: not SchemaKey, Scalar: { Kind: ScalarKind.String } scalar }
                || scalar.Value.AsSpan().IndexOfAny(" \n{") >= 0)
                continue;
            if (IsUnsafe(context, scalar.Value, out var texts) && UrlValues.IsUrl(value.Key, value.Schema, scalar.Value))
                context.Report(scalar.Span, [("url", UrlText.Shorten(scalar.Value))], Fix(context, scalar), variant: texts);
        }
    }

    private static bool IsUnsafe(FrontMatterContext context, string value, out MessageVariant? texts)
    {
        texts = null;
        var (scheme, content) = ObscuredScheme.Read(value);
        if (ObscuredScheme.RunsScript(scheme)
            || (scheme == "data"
            && (content.StartsWith("text/html", StringComparison.OrdinalIgnoreCase)
            || content.StartsWith("image/svg+xml", StringComparison.OrdinalIgnoreCase))))
            return true;
        var url = UrlParts.Of(value);
        if (url is not { Scheme: PlainHttp.Scheme or "https", Host: { } host })
            return false;
        texts = Credentials;
        if (JudgedUrl.HasCredentials(value))
            return true;
        // The old address of a page is what comment services know it by.
        var isOwn = context.Scope.Site.Url is { } site && !url.IsForeignTo(site);
        texts = PlainHttpUrl;
        return url.Scheme == PlainHttp.Scheme && !isOwn && !UnencryptedHosts.Contains(host);
    }

    private static CodeFix? Fix(FrontMatterContext context, ScalarNode scalar)
    {
        var start = scalar.Span.Start + (scalar.Style == ScalarStyle.Plain ? 0 : 1);
        return UrlParts.Of(scalar.Value) is { } url && !JudgedUrl.HasCredentials(scalar.Value)
            ? PlainHttp.Fix(context.Scope.Source, start, url)
            : null;
    }
}
