using ContentLint.Configuration;
using ContentLint.Diagnostics.Baselines;
using ContentLint.Files;
using ContentLint.Text;
using ContentLint.Workspace.Files;
using ContentLint.Workspace.Linting;
using ContentLint.Workspace.Requests;

namespace ContentLint.Workspace.Baselines;

/// <summary>A baseline on the disk.</summary>
/// <param name="Name">Its path as it was given, or its name if it is the one at the root.</param>
/// <param name="FullPath">Its absolute path.</param>
/// <param name="Source">Its text; null if it is still to be written.</param>
/// <param name="Content">What it holds.</param>
public sealed record BaselineFile(string Name, string FullPath, SourceText? Source, Baseline Content)
{
    /// <summary>The name of the one that is used without being named.</summary>
    public const string DefaultName = ".contentlint-baseline.json";

    private static string FolderOf(string path) => Path.GetDirectoryName(path) ?? path;

    /// <summary>The folder that no link on the way to a baseline may lead out of.</summary>
    private static string RootOf(string path) => GitRoot.Of(FolderOf(path)) ?? FolderOf(path);

    /// <summary>Reads the baseline that a run is held against.</summary>
    /// <param name="request">Which one.</param>
    /// <param name="root">The configuration's root, absolute.</param>
    /// <param name="environment">Where the command runs.</param>
    /// <returns>Null if there is none.</returns>
    /// <exception cref="UsageException">It is not there, or is no baseline.</exception>
    public static BaselineFile? Open(BaselineRequest request, string root, RunEnvironment environment)
    {
        if (request.Use == BaselineUse.Ignore)
            return null;
        var name = request.File ?? DefaultName;
        var path = request.File is null ? Path.Combine(root, DefaultName) : environment.FullPath(name);
        if (!new FileTarget(RootOf(path)).Reaches(path))
            throw new UsageException($"the baseline '{name}' is in a folder outside the repository, by a link");
        if (File.Exists(path))
            return Read(name, path);
        if (request.Use == BaselineUse.Write)
        {
            NewFile.Check(path, environment, overwrites: true);
            return new BaselineFile(name, path, null, Baseline.Empty);
        }

        if (request.File is not null)
            throw new UsageException($"the baseline '{name}' does not exist; --write-baseline writes it");
        return request.Use == BaselineUse.Prune
            ? throw new UsageException($"there is no {DefaultName} in '{root}' to be pruned; --baseline names another file")
            : null;
    }

    /// <summary>Writes other content, if it is other.</summary>
    /// <exception cref="IOException">It cannot be written, or was changed since it was read; it is as it was.</exception>
    public void Save(Baseline content)
    {
        var text = BaselineWriter.Write(content);
        try
        {
            if (Source is null)
                new FileTarget(RootOf(FullPath)).Replace(FullPath, SourceText.GetBytes(text));
            else if (text.ReplaceLineEndings(Source.NewLine) is var ended && ended != Source.Text)
                AtomicFile.Replace(FolderOf(FullPath), FullPath, Source.Text, ended);
        }
        catch (FileRefusedException exception)
        {
            throw new IOException($"the baseline '{Name}' was not written: {exception.Message}", exception);
        }
    }

    private static BaselineFile Read(string name, string path)
    {
        try
        {
            var source = SourceText.Read(new DiskFileSource(RootOf(path)).ReadAll(path, InputFile.MaximumSize), name);
            return new BaselineFile(name, path, source, BaselineReader.Read(source));
        }
        catch (BaselineFormatException exception)
        {
            throw new UsageException($"{name}:{exception.Place.Line}:{exception.Place.Column}: {exception.Message}");
        }
        catch (Exception exception) when (exception is UnreadableTextException or IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"the baseline '{name}' cannot be read: {FileProblem.Describe(exception)}");
        }
    }
}
