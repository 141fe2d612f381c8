using System.Collections.Immutable;
using ContentLint.Files;
using ContentLint.Site.Anchors;
using ContentLint.Site.Images;
using ContentLint.Site.Profiles;
using ContentLint.Site.Resolving;
using ContentLint.Site.Roles;
using ContentLint.Syntax;
using ContentLint.Text;

namespace ContentLint.Site.Questions;

/// <summary>The site as the rules see it while they check one file: it notes what they ask. For one thread.</summary>
/// <param name="site">The site that knows the answers.</param>
/// <param name="source">The file that is checked.</param>
/// <param name="answers">Takes the answers.</param>
public sealed class RecordingSite(ISite site, SourceText source, SiteAnswers answers) : ISite
{
    private readonly HashSet<SiteQuestion> questions = [];

    /// <summary>What was asked.</summary>
    public IReadOnlyCollection<SiteQuestion> Questions => questions;

    /// <summary>The hash of the file's own anchors; null if nobody asked for them.</summary>
    public ContentHash? OwnAnchors { get; private set; }

    /// <summary>Whether the site knows other anchors of the file than its text has: it was changed while the run went on.</summary>
    public bool MetChange { get; private set; }

    /// <inheritdoc/>
    public SiteProfile Profile => site.Profile;

    /// <inheritdoc/>
    public SiteProfile ProfileOf(string path) =>
        Note(new SiteQuestion(SiteQuestionKind.Profile, path, ""), site.ProfileOf(path), SiteAnswer.Of);

    /// <inheritdoc/>
    public FileRole RoleOf(string path) => Note(new SiteQuestion(SiteQuestionKind.Role, path, ""), site.RoleOf(path), SiteAnswer.Of);

    /// <inheritdoc/>
    public Uri? Url => site.Url;

    /// <inheritdoc/>
    public string? ReferrerPolicy => site.ReferrerPolicy;

    /// <inheritdoc/>
    public ShortcodeArguments Shortcodes => site.Shortcodes;

    /// <inheritdoc/>
    public LocalTarget Resolve(string documentPath, string url) =>
        Note(SiteQuestionKind.Resource, documentPath, url, site.Resolve(documentPath, url));

    /// <inheritdoc/>
    public LocalTarget ResolveLink(string documentPath, string url, LinkUse use = LinkUse.Markdown) =>
        Note(
            use == LinkUse.Html ? SiteQuestionKind.HtmlLink : SiteQuestionKind.Link,
            documentPath,
            url,
            site.ResolveLink(documentPath, url, use));

    /// <inheritdoc/>
    public LocalTarget ResolveTemplate(string documentPath, string written) =>
        Note(new SiteQuestion(
            SiteQuestionKind.Template, documentPath, written), site.ResolveTemplate(documentPath, written), SiteAnswer.Of);

    /// <inheritdoc/>
    public string StartOf(string documentPath, string url) => site.StartOf(documentPath, url);

    /// <inheritdoc/>
    public PageAnchors? Anchors(string path) =>
        Note(new SiteQuestion(SiteQuestionKind.Anchors, "", path), site.Anchors(path), SiteAnswer.Of);

    /// <inheritdoc/>
    public PageAnchors Anchors(ContentDocument document)
    {
        var anchors = site.Anchors(document);
        if (OwnAnchors is null && ReferenceEquals(document.Source, source))
        {
            OwnAnchors = SiteAnswer.Of(anchors);
            var told = site.Anchors(source.Path);
            MetChange = !ReferenceEquals(told, anchors) && SiteAnswer.Of(told) != OwnAnchors;
        }

        return anchors;
    }

    /// <inheritdoc/>
    public ImmutableArray<string> SharersOfAddress(string path) =>
        Note(new SiteQuestion(SiteQuestionKind.Sharers, path, ""), site.SharersOfAddress(path), SiteAnswer.Of);

    /// <inheritdoc/>
    public bool IsPart(string path) => Note(new SiteQuestion(SiteQuestionKind.Part, path, ""), site.IsPart(path), SiteAnswer.Of);

    /// <inheritdoc/>
    public bool MayLayoutHaveId(string path, string id) =>
        Note(new SiteQuestion(SiteQuestionKind.LayoutId, path, id), site.MayLayoutHaveId(path, id), SiteAnswer.Of);

    /// <inheritdoc/>
    public bool IsOrphan(string path) => Note(new SiteQuestion(SiteQuestionKind.Orphan, "", path), site.IsOrphan(path), SiteAnswer.Of);

    /// <inheritdoc/>
    public bool MayLoadImagesLazily() =>
        Note(new SiteQuestion(SiteQuestionKind.LazyLoading, "", ""), site.MayLoadImagesLazily(), SiteAnswer.Of);

    /// <inheritdoc/>
    public ImageFile? Image(string sitePath) =>
        Note(new SiteQuestion(SiteQuestionKind.Image, "", sitePath), site.Image(sitePath), SiteAnswer.Of);

    private LocalTarget Note(SiteQuestionKind kind, string documentPath, string url, LocalTarget target)
    {
        // That a URL leads elsewhere is said by the URL and the site's own address, which every result depends on.
        return target.Status == LocalTargetStatus.NotLocal
            ? target
            : Note(new SiteQuestion(kind, site.StartOf(documentPath, url), url), target, SiteAnswer.Of);
    }

    private TAnswer Note<TAnswer>(SiteQuestion question, TAnswer answer, Func<TAnswer, ContentHash> hash)
    {
        if (questions.Add(question))
            answers.Note(question, answer, hash);
        return answer;
    }
}
