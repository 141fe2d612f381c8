using System.Collections.Immutable;
using ContentLint.Files;
using ContentLint.Site.Anchors;
using ContentLint.Site.Images;
using ContentLint.Site.Profiles;
using ContentLint.Site.Resolving;
using ContentLint.Site.Roles;

namespace ContentLint.Site.Questions;

/// <summary>Hashes of what a site answers: as long as they are the same, so is what rules make of the answers.</summary>
internal static class SiteAnswer
{
    /// <summary>Asks a question again, and hashes the answer.</summary>
    public static ContentHash Of(ISite site, SiteQuestion question) => question.Kind switch
    {
        SiteQuestionKind.Resource => Of(site.Resolve(question.Document, question.Subject)),
        SiteQuestionKind.Link => Of(site.ResolveLink(question.Document, question.Subject)),
        SiteQuestionKind.HtmlLink => Of(site.ResolveLink(question.Document, question.Subject, LinkUse.Html)),
        SiteQuestionKind.Profile => Of(site.ProfileOf(question.Document)),
        SiteQuestionKind.Role => Of(site.RoleOf(question.Document)),
        SiteQuestionKind.Template => Of(site.ResolveTemplate(question.Document, question.Subject)),
        SiteQuestionKind.Anchors => Of(site.Anchors(question.Subject)),
        SiteQuestionKind.Sharers => Of(site.SharersOfAddress(question.Document)),
        SiteQuestionKind.Image => Of(site.Image(question.Subject)),
        SiteQuestionKind.Part => Of(site.IsPart(question.Document)),
        SiteQuestionKind.LayoutId => Of(site.MayLayoutHaveId(question.Document, question.Subject)),
        SiteQuestionKind.LazyLoading => Of(site.MayLoadImagesLazily()),
        SiteQuestionKind.Orphan => Of(site.IsOrphan(question.Subject)),
        _ => throw new InvalidDataException($"there is no question of the kind {question.Kind}"),
    };

    public static ContentHash Of(LocalTarget target) => new HashedParts()
        .Add((int)target.Status).Add(target.Path).Add(target.ActualUrl).Add(target.NearestUrl)
        .Add(target.Uncertainty?.Reason).Add(target.Uncertainty?.Cause).Add(target.Uncertainty?.Remedy)
        .Add(target.LookedAt.IsDefault ? null : (IReadOnlyCollection<string>)target.LookedAt).Hash;

    public static ContentHash Of(SiteProfile profile)
    {
        var parts = new HashedParts();
        profile.AddTo(parts);
        return parts.Hash;
    }

    public static ContentHash Of(FileRole role) => new HashedParts().Add((int)role.Kind).Hash;

    public static ContentHash Of(PageAnchors? anchors) => anchors is null
        ? new HashedParts().Add(flag: false).Hash
        : new HashedParts().Add(anchors.IsComplete).Add([.. anchors.Ids.Order(StringComparer.Ordinal)]).Add([
            .. anchors.Guessed.Order(StringComparer.Ordinal)
        ]).Hash;

    public static ContentHash Of(bool answer) => new HashedParts().Add(answer).Hash;

    public static ContentHash Of(ImmutableArray<string> sharers) => new HashedParts().Add(sharers).Hash;

    public static ContentHash Of(ImageFile? image)
    {
        var parts = new HashedParts().Add(image is not null);
        if (image is null)
            return parts.Hash;
        return parts.Add(image.Size).Add((int?)image.Format ?? -1).Add((int)image.Problem).Add(image.Width ?? -1).Add(image.Height
            ?? -1).Add(image.ActiveContent).Hash;
    }
}
