using ContentLint.Configuration;
using ContentLint.Files;

namespace ContentLint.Cli.Output;

/// <summary>
/// Turns paths relative to the configuration's root into paths for reports: relative to the current folder, which a
/// terminal can open, or to the repository, which is what GitHub and GitLab know.
/// </summary>
/// <param name="root">The configuration's root, absolute.</param>
/// <param name="current">The working folder, absolute.</param>
internal sealed class ReportPaths(string root, string current)
{
    private readonly string? repository = GitRoot.Of(current);

    /// <summary>The path to print.</summary>
    /// <param name="path">Relative to the root.</param>
    /// <param name="readers">Who reads it. Machines are not given a path that climbs out of a folder: they get the one from the
    /// root.</param>
    public string Display(string path, PathReaders readers)
    {
        var start = readers == PathReaders.CodeHost ? repository ?? current : current;
        if (string.Equals(root, start, StringComparison.Ordinal))
            return path;
        var relative = RelativePath.Of(start, Path.Combine(root, path));
        return readers == PathReaders.People || !relative.StartsWith("../", StringComparison.Ordinal) ? relative : path;
    }

    /// <summary>Who reads the paths in a format.</summary>
    public static PathReaders ReadersOf(ReportFormat format) => format switch
    {
        ReportFormat.Text or ReportFormat.Concise or ReportFormat.MsBuild => PathReaders.People,
        ReportFormat.Sarif or ReportFormat.GitHub or ReportFormat.GitLab or ReportFormat.ReviewdogJson => PathReaders.CodeHost,
        _ => PathReaders.Machines,
    };
}

/// <summary>Who reads the paths of a report.</summary>
internal enum PathReaders
{
    /// <summary>People, and editors in the current folder.</summary>
    People,

    /// <summary>Programs in the current folder.</summary>
    Machines,

    /// <summary>A host of repositories.</summary>
    CodeHost,
}
