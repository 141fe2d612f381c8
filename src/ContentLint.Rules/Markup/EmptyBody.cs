using System.Collections.Frozen;
using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Syntax;
using ContentLint.Syntax.FrontMatter;

namespace ContentLint.Rules.Markup;

/// <summary>CL6008: a page without content.</summary>
public sealed class EmptyBody : Rule
{
    /// <summary>
    /// Keys that say something about an article, and do not make it. A page with any other may get its content from there.
    /// </summary>
    private static readonly FrozenSet<string> Ordinary = FrozenSet.ToFrozenSet(
        [
            "title", "subtitle", "date", "updated", "lastmod", "modified", "author", "authors", "tags", "tag", "categories",
            "category", "description",
            "summary", "excerpt", "slug", "keywords", "lang", "language", "draft", "published", "comments", "toc", "cover",
            "image", "thumbnail", "id", "weight",
        ],
        StringComparer.Ordinal);

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL6008",
        Name = "empty-body",
        Category = RuleCategory.Markup,
        HelpUri = CatalogPages.UriOf("CL6008"),
        Title = "The page has no content",
        MessageFormat = "Page with a title and no content",
        NoteFormat = "Readers find an empty page",
        HelpFormat = "Write the content, or mark the page as a draft",
        DefaultSeverity = DiagnosticSeverity.Warning,
        Help = new RuleHelp
        {
            What = "Reports a Markdown page that has a title and a body that is empty or holds comments only. Section pages "
                + "(`_index.md`, `index.md`), drafts (by key or in a folder `_drafts` or `drafts`), redirects, "
                + "and pages whose layout or other data make their content are not reported.",
            Why = "An article that was started and forgotten is published, listed and sent to feeds like every other.",
            Bad =
            [
                new RuleExample("---\ntitle: Harbour\ndate: 2024-01-01\n---\n"),
                new RuleExample("---\ntitle: Harbour\n---\n\n<!-- to do -->\n"),
            ],
            Good =
            [
                new RuleExample("---\ntitle: Harbour\ndate: 2024-01-01\n---\n\nThe harbour.\n"),
                new RuleExample("---\ntitle: Harbour\ndate: 2024-01-01\nredirect_to: https://harbour.example/\n---\n"),
            ],
            References =
            [
                "https://gohugo.io/content-management/organization/",
            ],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterDocument(Analyze);

    private static void Analyze(DocumentContext context)
    {
        var document = context.Document;
        if (document.Kind is not ContentKind.Markdown
            || document.Container is not null
            || !IsEmpty(document)
            || IsSectionPage(document.Source.Path)
            || IsInDraftsFolder(document.Source.Path))
            return;
        if (document.FrontMatter is not { IsReadable: true, Mapping: { } mapping }
            || mapping["title"] is not ScalarNode { Value.Length: > 0 })
            return;
        if (mapping.Entries.All(entry => Ordinary.Contains(entry.Key.Value.ToLowerInvariant())) && !IsDraft(mapping))
            context.Report(mapping.Entries.First(entry => entry.Key.Value == "title").Span);
    }

    private static bool IsEmpty(ContentDocument document)
    {
        var text = document.Source.Text;
        for (var position = document.Body.Start; position < document.Body.End;)
        {
            if (char.IsWhiteSpace(text[position]) || text[position] == '\uFEFF')
            {
                position++;
                continue;
            }

            var rest = text.AsSpan(position, document.Body.End - position);
            var end = rest.StartsWith("<!--") ? rest.IndexOf("-->") : -1;
            if (end < 0)
                return false;
            position += end + 3;
        }

        return true;
    }

    private static bool IsSectionPage(string path) => Path.GetFileNameWithoutExtension(path) is "_index" or "index" or "README";

    /// <summary>Whether a folder says that its pages are drafts: <c>_drafts</c> of Jekyll and Hexo, and others by that name.</summary>
    private static bool IsInDraftsFolder(string path)
    {
        var rest = path.AsSpan();
        for (var slash = rest.IndexOf('/'); slash >= 0; slash = rest.IndexOf('/'))
        {
            var folder = rest[..slash].TrimStart("_.");
            if (folder.Equals("drafts", StringComparison.OrdinalIgnoreCase) || folder.Equals("draft", StringComparison.OrdinalIgnoreCase))
                return true;
            rest = rest[(slash + 1)..];
        }

        return false;
    }

    private static bool IsDraft(MappingNode mapping) =>
        IsTrue(mapping["draft"]) || IsFalse(mapping["published"]) || IsFalse(mapping["publish"]);

    private static bool IsTrue(ContentNode? node) =>
        node is ScalarNode scalar && scalar.Value.ToLowerInvariant() is "true" or "yes" or "on";

    private static bool IsFalse(ContentNode? node) =>
        node is ScalarNode scalar && scalar.Value.ToLowerInvariant() is "false" or "no" or "off";
}
