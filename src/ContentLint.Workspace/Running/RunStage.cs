using ContentLint.Workspace.Results;

namespace ContentLint.Workspace.Running;

/// <summary>One step of a run.</summary>
/// <param name="Name">Its name, for people.</param>
/// <param name="Apply">Makes the next result of one that is known.</param>
internal sealed record RunStage(string Name, Func<RunResult, RunResult> Apply);
