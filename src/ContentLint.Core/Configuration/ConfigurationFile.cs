using System.Collections.Immutable;
using ContentLint.Diagnostics;
using ContentLint.Text;

namespace ContentLint.Configuration;

/// <summary>Finds and reads the configuration on the disk.</summary>
internal static class ConfigurationFile
{
    public static ConfigurationResult Load(string startFolder, string? explicitFile, ImmutableArray<DiagnosticDescriptor> descriptors, string? fallbackRoot)
    {
        var start = Path.TrimEndingDirectorySeparator(Path.GetFullPath(startFolder));
        var (file, gitRoot) = explicitFile is null ? Find(start) : (Path.GetFullPath(explicitFile, start), null);
        if (file is null)
        {
            var folder = fallbackRoot ?? gitRoot ?? start;
            return LintConfig.Parse(new SourceText("", LintConfig.FileNames[0]), folder, descriptors, path => FolderReader.Read(folder, path, path)) with { Sources = NoSources };
        }

        var root = Path.GetDirectoryName(file)!;
        var name = Path.GetFileName(file);
        try
        {
            if (FolderReader.Read(file, name) is { } source)
                return LintConfig.Parse(source, root, descriptors, path => FolderReader.Read(root, path, path));
            return Unreadable(root, name, descriptors, $"there is no configuration '{explicitFile}'");
        }
        catch (Exception exception) when (exception is UnreadableTextException or IOException or UnauthorizedAccessException)
        {
            return Unreadable(root, name, descriptors, $"the configuration cannot be read: {exception.Message}");
        }
    }

    private static ImmutableDictionary<string, SourceText> NoSources { get; } = ImmutableDictionary.Create<string, SourceText>(StringComparer.Ordinal);

    private static (string? File, string? GitRoot) Find(string start)
    {
        for (var folder = start; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            foreach (var name in LintConfig.FileNames)
            {
                var file = Path.Combine(folder, name);
                if (File.Exists(file))
                    return (file, null);
            }

            // A worktree and a submodule have a file of that name.
            var git = Path.Combine(folder, ".git");
            if (Directory.Exists(git) || File.Exists(git))
                return (null, folder);
        }

        return (null, null);
    }

    private static ConfigurationResult Unreadable(string root, string name, ImmutableArray<DiagnosticDescriptor> descriptors, string message)
    {
        var source = new SourceText("", name);
        var defaults = LintConfig.Parse(source, root, descriptors, static _ => null);
        var mistakes = new ConfigurationMistakes(source);
        mistakes.Add(new TextSpan(0, 0), message);
        return mistakes.ToResult(defaults.Config);
    }
}
