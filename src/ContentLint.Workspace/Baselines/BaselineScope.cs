using ContentLint.Diagnostics.Baselines;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Rules;
using ContentLint.Workspace.Requests;
using ContentLint.Workspace.Results;
using ContentLint.Workspace.Sites;

namespace ContentLint.Workspace.Baselines;

/// <summary>
/// What a run can say about the entries of a baseline. That a finding is gone shows only where its file was checked, and by its
/// rule; that a file is gone shows only where its folder was searched.
/// </summary>
internal sealed class BaselineScope
{
    private readonly LintRequest request;
    private readonly ConfiguredFolders configurations;
    private readonly HashSet<string> checkedPaths = new(StringComparer.Ordinal);
    private readonly HashSet<string> failedPaths = new(StringComparer.Ordinal);
    private readonly string[] folders;

    public BaselineScope(LintRequest request, ConfiguredFolders configurations, IEnumerable<FileOutcome> outcomes)
    {
        this.request = request;
        this.configurations = configurations;
        foreach (var outcome in outcomes)
            (IsWhole(outcome) ? checkedPaths : failedPaths).Add(outcome.Path);
        folders = request.StandardInputName is not null ? []
            : [.. (request.Paths.IsEmpty ? ["."] : request.Paths).Select(request.Environment.FullPath).Where(Directory.Exists)];
    }

    /// <summary>Whether what an entry is about would have been found, were it still there.</summary>
    public bool Covers(BaselineEntry entry) =>
        checkedPaths.Contains(entry.Path) ? RuleWasAsked(entry) : !failedPaths.Contains(entry.Path) && IsGone(entry.Path);

    private static bool IsWhole(FileOutcome outcome) =>
        !outcome.HasFailed
            && !outcome.Diagnostics.Any(static diagnostic => diagnostic is { Descriptor.IsTool: true, Severity: DiagnosticSeverity.Error });

    /// <summary>
    /// A rule that the configuration switches off, or that is no more, leaves nothing to be known; one that the command line leaves out
    /// does.
    /// </summary>
    private bool RuleWasAsked(BaselineEntry entry) =>
        request.Selection is { Select.IsEmpty: true, Ignore.IsEmpty: true, Sets.IsEmpty: true }
        || RuleCatalog.Descriptors.FirstOrDefault(rule => rule.Id == entry.RuleId) is { } rule
        && configurations.Of(Full(entry.Path)).SettingsOf(Full(entry.Path)).GetRule(rule).Severity != DiagnosticSeverity.Off;

    /// <summary>Whether a file is no longer there, or no longer checked, in a folder that was searched.</summary>
    private bool IsGone(string path)
    {
        var full = Full(path);
        var owner = configurations.Of(full);
        return folders.Any(folder => LinkResolution.IsBeneathOrSame(folder, full))
            && (owner.Config.IsExcluded(owner.PathOf(full)) || !File.Exists(full));
    }

    private string Full(string path) => Path.GetFullPath(path, configurations.Root.Config.Root);
}
