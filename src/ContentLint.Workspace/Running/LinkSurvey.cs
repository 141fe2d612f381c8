using System.Collections.Immutable;
using ContentLint.Configuration;
using ContentLint.Rules;
using ContentLint.Workspace.Requests;
using ContentLint.Workspace.Results;

namespace ContentLint.Workspace.Running;

/// <summary>Counts the links of a folder that can't be judged, by reason.</summary>
public static class LinkSurvey
{
    /// <summary>Checks the links and images of a folder, and nothing else.</summary>
    /// <param name="folder">The folder, as given.</param>
    /// <param name="configurationFile">The configuration that the command line names, or null.</param>
    /// <param name="environment">Where the command runs.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The reasons, the most frequent first.</returns>
    public static ImmutableArray<UnjudgedReason> Of(
        string folder, string? configurationFile, RunEnvironment environment, CancellationToken cancellation)
    {
        var judging = RuleCatalog.Descriptors.Where(static rule => rule.JudgesTargets).Select(static rule => rule.Id);
        var request = new LintRequest
        {
            Environment = environment,
            Mode = LintMode.Check,
            Paths = [folder],
            ConfigurationFile = configurationFile,
            Selection = new RuleSelection([.. judging], []),
            FailsOnUnmatchedPath = false,
        };
        var result = new LintRun(request, new SilentObserver(), null, static () => []).Execute(cancellation);
        return
        [
            .. result.Outcomes.SelectMany(static outcome => outcome.Unjudged)
                .GroupBy(static link => (link.Reason, link.Cause, link.Remedy))
                .Select(static group => new UnjudgedReason(group.Key.Reason, group.Key.Cause, group.Key.Remedy, group.Count()))
                .OrderByDescending(static reason => reason.Links).ThenBy(static reason => reason.Reason, StringComparer.Ordinal)
                .ThenBy(static reason => reason.Cause, StringComparer.Ordinal)
        ];
    }

    private sealed class SilentObserver : IRunObserver
    {
        public void Note(RunNote note)
        {
            // The command says what it found out about the site, and nothing about the run.
        }

        public void Watch(int total, Func<int> done, Action work) => work();
    }
}

/// <summary>Why some links of a site can't be judged.</summary>
/// <param name="Reason">A clause.</param>
/// <param name="Cause">The file or setting that causes it; empty where there is none.</param>
/// <param name="Remedy">What would make them known, as an imperative; empty where only a build tells.</param>
/// <param name="Links">How many links.</param>
public sealed record UnjudgedReason(string Reason, string Cause, string Remedy, int Links);
