using System.Buffers;
using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Rules.References;
using ContentLint.Syntax.FrontMatter;

namespace ContentLint.Rules.FrontMatter;

/// <summary>CL1019: the slug is not what the file's path says.</summary>
public sealed class SlugPathMismatch : Rule
{
    private const string Place = "{slug}";
    private const string LowerPlace = "{slug:lower}";
    private static readonly SearchValues<char> DateCharacters = SearchValues.Create("0123456789-");

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL1019",
        Name = "slug-path-mismatch",
        Category = RuleCategory.FrontMatter,
        HelpUri = CatalogPages.UriOf("CL1019"),
        Title = "The slug differs from the file's path",
        MessageFormat = "Value '{value}' of '{key}' does not match the path '{expected}'",
        NoteFormat = "The configuration relates both",
        HelpFormat = "Change the value, or move the file",
        DefaultSeverity = DiagnosticSeverity.Off,
        Help = new RuleHelp
        {
            What = "Reports a slug that differs from the path of its file. Without a pattern, the slug is to end as the file is named: "
                + "without its date and extension, and `index` means its folder. "
                + "A pattern is the path with `{slug}` in it, or `{slug:lower}` for the slug in lower case, as in "
                + "`files/en-us/{slug:lower}/index.md`.",
            Why = "Who reads a URL finds the file by it. Where both differ, pages are edited twice or not at all.",
            Bad = [new RuleExample("---\nslug: quay\n---\n", "_posts/2024-05-11-harbour.md", "rules:\n  slug-path-mismatch: warning\n")],
            Good =
            [
                new RuleExample("---\nslug: harbour\n---\n", "_posts/2024-05-11-harbour.md", "rules:\n  slug-path-mismatch: warning\n")
            ],
            Options = RuleOptionReader.DeclarationsOf<Options>(),
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterFrontMatter(Analyze);

    private static void Analyze(FrontMatterContext context)
    {
        var (pattern, key) = context.Scope.GetOptions<Options>();
        if (context.FrontMatter.Mapping?[key] is not ScalarNode { Kind: not ScalarKind.Null, Value: { Length: > 0 } value } scalar
            || value.Contains('{', StringComparison.Ordinal))
            return;
        var path = context.Scope.Source.Path;
        var slug = value.Trim('/');
        if (pattern.Length == 0)
        {
            var name = NameOf(path);
            if (name.Length > 0 && slug[(slug.LastIndexOf('/') + 1)..] != name)
                Report(name);
            return;
        }

        var expected = pattern
            .Replace(Place, slug, StringComparison.Ordinal)
            .Replace(LowerPlace, slug.ToLowerInvariant(), StringComparison.Ordinal);
        if (expected != path)
            Report(expected);

        void Report(string wanted) => context.Report(
            scalar.Span, [("key", key), ("value", UrlText.Shorten(value)), ("expected", UrlText.Shorten(wanted))]);
    }

    private static string NameOf(string path)
    {
        var stem = Path.GetFileNameWithoutExtension(path);
        if (stem is "index" or "_index")
            return Path.GetFileName(Path.GetDirectoryName(path) ?? "");
        var isDated = stem.Length > 11 && stem[10] == '-' && stem.AsSpan(0, 10).IndexOfAnyExcept(DateCharacters) < 0;
        return isDated ? stem[11..] : stem;
    }

    private sealed record Options(string Pattern, string Key) : IRuleOptions<Options>
    {
        public static Options Read(RuleOptionReader options) => new(
            Pattern: options.Text("pattern", "", "The path of a file, with `{slug}` where its slug stands."),
            Key: options.Text("key", "slug", "The key that holds the slug."));
    }
}
