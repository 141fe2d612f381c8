using System.Collections.Immutable;
using ContentLint.Files;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Configuration;

/// <summary>The configurations on the disk that count for a folder.</summary>
/// <param name="Files">The nearest first.</param>
/// <param name="Repository">The folder that nothing is read from outside of; null if there is neither a repository nor a file.</param>
internal sealed record ConfigurationSearch(ImmutableArray<FoundConfiguration> Files, string? Repository)
{
    /// <summary>The folder of the nearest file that describes a site, else of the outermost file.</summary>
    public string SiteRoot => (Files.FirstOrDefault(file => file.Document.HasSite) ?? Files[^1]).Folder;

    /// <summary>The files from a folder upwards, up to one that is marked as root or to the repository's root.</summary>
    public static ConfigurationSearch Upwards(string start)
    {
        var repository = GitRoot.Of(start);
        var source = new DiskFileSource(repository ?? start);
        var files = ImmutableArray.CreateBuilder<FoundConfiguration>();
        for (var folder = start; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var names = ConfigurationFileNames.All.RemoveAll(name => !File.Exists(Path.Combine(folder, name)));
            if (!names.IsEmpty)
                files.Add(FoundConfiguration.Read(source, Path.Combine(folder, names[0]), names[0], isRequired: false) with
                {
                    PassedOver = names.RemoveAt(0)
                });
            if (string.Equals(folder, repository, StringComparison.Ordinal) || (!names.IsEmpty && files[^1].Document.IsRoot))
                break;
        }

        return new ConfigurationSearch(files.ToImmutable(), repository ?? (files.Count == 0 ? null : files[^1].Folder));
    }

    /// <summary>One file, and none above it.</summary>
    /// <param name="file">Its absolute path.</param>
    /// <param name="given">The path as given.</param>
    public static ConfigurationSearch For(string file, string given)
    {
        var folder = Path.GetDirectoryName(file)!;
        var repository = GitRoot.Of(folder);
        return new ConfigurationSearch(
            [FoundConfiguration.Read(new DiskFileSource(repository), file, given, isRequired: true)], repository ?? folder);
    }
}

/// <summary>A configuration on the disk.</summary>
/// <param name="File">Its absolute path.</param>
/// <param name="Text">Its text; empty if it could not be read.</param>
/// <param name="Document">What it holds.</param>
/// <param name="Problem">Why it could not be read, or null.</param>
internal sealed record FoundConfiguration(string File, string Text, ConfigurationDocument Document, string? Problem)
{
    public string Folder => Path.GetDirectoryName(File)!;

    /// <summary>The names of other configurations in the same folder.</summary>
    public ImmutableArray<string> PassedOver { get; init; } = [];

    public static FoundConfiguration Read(FileSource files, string file, string given, bool isRequired)
    {
        try
        {
            var source = FolderReader.Read(files, file, Path.GetFileName(file));
            if (source is not null)
                return new FoundConfiguration(file, source.Text, ConfigurationDocument.Parse(source), null);
            return Unreadable(file, isRequired ? $"there is no configuration '{given}'" : "the configuration has vanished");
        }
        catch (Exception exception) when (exception is UnreadableTextException or IOException or UnauthorizedAccessException)
        {
            return Unreadable(file, $"the configuration cannot be read: {exception.Message.TrimEnd('.')}");
        }
    }

    private static FoundConfiguration Unreadable(
        string file, string problem) => new(file, "", new ConfigurationDocument(new NodeReadResult(null, [], [])), problem);
}
