using System.Collections.Immutable;
using ContentLint.Diagnostics;
using ContentLint.Rules;
using ContentLint.Workspace.Fixing;
using ContentLint.Workspace.Requests;
using ContentLint.Workspace.Results;
using ContentLint.Workspace.Sessions;

namespace ContentLint.Workspace.Running;

/// <summary>One run of <c>check</c> or <c>fix</c>, from the request to the result.</summary>
/// <param name="request">What is asked for.</param>
/// <param name="observer">Follows the run.</param>
/// <param name="prompt">Asks about fixes where the request wants that; else null.</param>
/// <param name="readInput">Reads standard input to its end.</param>
public sealed class LintRun(LintRequest request, IRunObserver observer, IFixPrompt? prompt, Func<byte[]> readInput)
{
    /// <summary>Runs.</summary>
    /// <param name="cancellation">Ends the run between two files; each is the old one or the new one then.</param>
    /// <exception cref="UsageException">What is asked for cannot be done.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public RunResult Execute(CancellationToken cancellation = default) => Execute(new LintSession(request, cancellation: cancellation));

    /// <summary>Runs in a session.</summary>
    /// <param name="session">A session of the same request.</param>
    /// <exception cref="UsageException">What is asked for cannot be done.</exception>
    /// <exception cref="OperationCanceledException">The session was cancelled.</exception>
    public RunResult Execute(LintSession session)
    {
        Describe(session);
        var result = RunResult.Of(session.Config) with { Problems = session.Problems.Outcomes, IsConfigured = !session.Problems.HasFailed };
        foreach (var stage in new LintStages(session, request, observer, prompt, readInput).All())
        {
            session.Cancellation.ThrowIfCancellationRequested();
            result = stage.Apply(result);
            if (!result.IsConfigured)
                return result;
        }

        return result;
    }

    private void Describe(LintSession session)
    {
        observer.Note(RunNote.Detail($"the configuration's root is {session.Config.Root}"));
        var running = RuleCatalog.Descriptors.Count(rule => session.Config.RunSettings.GetRule(rule).Severity != DiagnosticSeverity.Off);
        observer.Note(RunNote.Detail($"{running} of {RuleCatalog.Descriptors.Length} rules run"));
    }
}
