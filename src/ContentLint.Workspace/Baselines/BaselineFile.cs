using ContentLint.Diagnostics.Baselines;
using ContentLint.Text;
using ContentLint.Workspace.Files;
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

    /// <summary>Reads the baseline that a run is held against.</summary>
    /// <param name="request">Which one.</param>
    /// <param name="root">The configuration's root, absolute.</param>
    /// <returns>Null if there is none.</returns>
    /// <exception cref="UsageException">It is not there, or is no baseline.</exception>
    public static BaselineFile? Open(BaselineRequest request, string root)
    {
        if (request.Use == BaselineUse.Ignore)
            return null;
        var name = request.File ?? DefaultName;
        var path = request.File is null ? Path.Combine(root, DefaultName) : Path.GetFullPath(name);
        if (File.Exists(path))
            return Read(name, path);
        if (request.Use == BaselineUse.Write)
        {
            NewFile.Check(path, overwrites: true);
            return new BaselineFile(name, path, null, Baseline.Empty);
        }

        if (request.File is not null)
            throw new UsageException($"the baseline '{name}' does not exist; --write-baseline writes it");
        return request.Use == BaselineUse.Prune ? throw new UsageException($"there is no {DefaultName} in '{root}' to be pruned; --baseline names another file") : null;
    }

    /// <summary>Writes other content, if it is other.</summary>
    /// <exception cref="IOException">It cannot be written, or was changed since it was read; it is as it was.</exception>
    public void Save(Baseline content)
    {
        var text = BaselineWriter.Write(content);
        if (Source is null)
            NewFile.Write(FullPath, text, overwrites: true);
        else if (text.ReplaceLineEndings(Source.NewLine) is var ended && ended != Source.Text)
            AtomicFile.Replace(Path.GetDirectoryName(FullPath)!, FullPath, Source.Text, ended);
    }

    private static BaselineFile Read(string name, string path)
    {
        try
        {
            var source = SourceText.Read(File.ReadAllBytes(path), name);
            return new BaselineFile(name, path, source, BaselineReader.Read(source));
        }
        catch (BaselineFormatException exception)
        {
            throw new UsageException($"{name}:{exception.Place.Line}:{exception.Place.Column}: {exception.Message}");
        }
        catch (UnreadableTextException exception)
        {
            throw new UsageException($"the baseline '{name}' cannot be read: {exception.Message}");
        }
    }
}
