using System.Collections.Immutable;
using ContentLint.Configuration;
using ContentLint.Diagnostics;
using ContentLint.Workspace.Requests;
using ContentLint.Workspace.Results;
using ContentLint.Workspace.Watching;

namespace ContentLint.Workspace.Tests.Watching;

/// <summary>Tells a watch of changes directly, and holds what it knows after each batch against a fresh check.</summary>
internal sealed class WatchedSite
{
    private readonly TemporarySite files;
    private readonly LintRequest request;
    private readonly WatchSession session;
    private readonly HashSet<string> changed = new(StringComparer.Ordinal);

    public WatchedSite(TemporarySite files, params string[] rules)
    {
        this.files = files;
        request = new LintRequest
        {
            Environment = RunEnvironment.OfProcess(), Mode = LintMode.Check, Paths = [files.Root],
            Selection = new RuleSelection([.. rules], [])
        };
        session = new WatchSession(request);
        session.CheckAll();
    }

    public void Write(string path, string text)
    {
        TouchNewFolders(path);
        files.Write(path, text);
        Touch(path);
    }

    public void Delete(string path)
    {
        if (Directory.Exists(files.Full(path)))
            Directory.Delete(files.Full(path), recursive: true);
        else
            File.Delete(files.Full(path));
        Touch(path);
    }

    public void Move(string from, string to)
    {
        TouchNewFolders(to);
        Directory.CreateDirectory(Path.GetDirectoryName(files.Full(to))!);
        if (Directory.Exists(files.Full(from)))
            Directory.Move(files.Full(from), files.Full(to));
        else
            File.Move(files.Full(from), files.Full(to), overwrite: true);
        Touch(from);
        Touch(to);
    }

    /// <summary>Tells of the changes up to now.</summary>
    public WatchUpdate Apply()
    {
        var update = session.Apply(changed);
        changed.Clear();
        var fresh = new WatchSession(request).CheckAll();
        Assert.Equal(Describe(fresh.Outcomes), Describe(update.Outcomes));
        return update;
    }

    private static string[] Describe(ImmutableArray<FileOutcome> outcomes) =>

        [
            .. outcomes.SelectMany(outcome => outcome.Diagnostics
            .Select(Describe)
            .Append($"{outcome.Path}: {outcome.Suppressed.Length} suppressed, {outcome.HasFailed}"))
        ];

    /// <summary>The system tells of each folder that is made, too.</summary>
    private void TouchNewFolders(string path)
    {
        for (var folder = Path.GetDirectoryName(path)!;
            folder.Length > 0 && !Directory.Exists(files.Full(folder));
            folder = Path.GetDirectoryName(folder)!)
            Touch(folder);
    }

    private void Touch(string path) => changed.Add(files.Full(path));

    private static string Describe(Diagnostic finding) =>
        $"{finding.Path} {finding.Span} {finding.Severity} {finding.Id} {finding.Message} "
            + $"{string.Join(',', finding.Related.Select(related => related.Path))}";
}
