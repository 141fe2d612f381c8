using ContentLint.Site;
using ContentLint.Workspace.Caching;
using ContentLint.Workspace.Requests;
using ContentLint.Workspace.Sessions;

namespace ContentLint.Workspace.Linting;

/// <summary>Makes the linters of a session.</summary>
internal static class SessionLinters
{
    /// <summary>Checks single files of the session, and fixes them in memory if the request asks for it.</summary>
    /// <param name="session">The session.</param>
    /// <param name="request">The request.</param>
    /// <param name="recorder">Notes what the results depend on; null if nobody needs to know.</param>
    public static FileLinter LinterFor(this LintSession session, LintRequest request, DependencyRecorder? recorder = null) =>
        new(session.Analyzer, session.Config, session.Folders.Root.Site, request, recorder, session.FilesAround, session.Cancellation);

    /// <summary>Checks single files, and fixes none.</summary>
    /// <param name="session">The session.</param>
    /// <param name="request">The request.</param>
    /// <param name="site">The session's site, or one that is derived from it.</param>
    public static FileLinter CheckerOn(this LintSession session, LintRequest request, ISite site) =>
        new(
            session.Analyzer, session.Config, site, request with { Mode = LintMode.Check }, null, session.FilesAround,
            session.Cancellation);
}
