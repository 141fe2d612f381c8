using System.Collections.Immutable;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Site.FileSystem;
using ContentLint.Site;
using ContentLint.Text;

namespace ContentLint.Configuration;

/// <summary>Finds and reads the configurations on the disk.</summary>
internal static class ConfigurationFile
{
    public static ConfigurationResult Load(
        string startFolder, string? explicitFile, ImmutableArray<DiagnosticDescriptor> descriptors, string? fallbackRoot)
    {
        var start = Path.TrimEndingDirectorySeparator(Path.GetFullPath(startFolder));
        var search = explicitFile is null
            ? ConfigurationSearch.Upwards(start)
            : ConfigurationSearch.For(Path.GetFullPath(explicitFile, start), explicitFile);
        if (search.Files.IsEmpty)
        {
            var folder = fallbackRoot ?? search.Repository ?? start;
            return LintConfig.Parse(
                new SourceText("", ConfigurationFileNames.All[0]),
                folder,
                descriptors,
                path => FolderReader.Read(folder, path, path)) with { Sources = NoSources };
        }

        var root = search.SiteRoot;
        var repository = search.Repository!;
        var space = new ConfigurationSpace(
            PathIn(repository, root), (path, name) => FolderReader.Read(repository, path, name), path => List(repository, path));
        var places = search.Files.Reverse().Select(file => PlaceOf(file, space, repository)).ToImmutableArray();
        var mistakes = new ConfigurationMistakes(places[^1].Source);
        foreach (var (file, place) in search.Files.Reverse().Zip(places))
            ReportFinding(file, place, mistakes.In(place.Source));
        return LintConfig.Compose(root, space, places, mistakes, descriptors, path => FolderReader.Read(root, path, path));
    }

    private static ImmutableDictionary<string, SourceText> NoSources { get; } = ImmutableDictionary.Create<string, SourceText>(
        StringComparer.Ordinal);

    private static LocatedConfiguration PlaceOf(FoundConfiguration file, ConfigurationSpace space, string repository)
    {
        var path = PathIn(repository, file.File);
        return new LocatedConfiguration(path, new SourceText(file.Text, space.Display(path)), file.Document);
    }

    private static void ReportFinding(FoundConfiguration file, LocatedConfiguration place, ConfigurationMistakes mistakes)
    {
        if (file.Problem is { } problem)
            mistakes.Add(new TextSpan(0, 0), problem);
        var folder = SitePath.FolderOf(place.Source.Path);
        foreach (var name in file.PassedOver)
        {
            var message = $"this file is passed over, since '{Path.GetFileName(file.File)}' stands beside it; keep one of them";
            mistakes.Add(new SourceText("", SitePath.Join(folder, name)), new TextSpan(0, 0), message, DiagnosticSeverity.Warning);
        }
    }

    private static IEnumerable<string> List(string repository, string path)
    {
        var folder = Path.Combine(repository, path);
        return Directory.Exists(folder) && LinkResolution.IsInside(repository, folder)
            ? Directory.EnumerateFileSystemEntries(folder).Select(entry => Path.GetFileName(entry))
            : [];
    }

    private static string PathIn(string repository, string path) =>
        RelativePath.Of(repository, path) is var relative && relative == "." ? "" : relative;
}
