using ContentLint.Cli.Running;

namespace ContentLint.Cli.Output;

/// <summary>
/// Turns paths relative to the configuration's root into paths for reports: relative to the current folder, which a
/// terminal can open and a workflow takes for the repository.
/// </summary>
/// <param name="root">The configuration's root, absolute.</param>
internal sealed class ReportPaths(string root)
{
    private readonly string current = Directory.GetCurrentDirectory();

    /// <summary>The path to print.</summary>
    /// <param name="path">Relative to the root.</param>
    /// <param name="isForPeople">Machines are not given a path that climbs out of the current folder: they get the one from the root.</param>
    public string Display(string path, bool isForPeople)
    {
        if (string.Equals(root, current, StringComparison.Ordinal))
            return path;
        var relative = Path.GetRelativePath(current, Path.Combine(root, path)).Replace('\\', '/');
        return isForPeople || !relative.StartsWith("../", StringComparison.Ordinal) ? relative : path;
    }

    /// <summary>Whether people read the format.</summary>
    public static bool IsForPeople(ReportFormat format) => format is ReportFormat.Text or ReportFormat.MsBuild;
}
