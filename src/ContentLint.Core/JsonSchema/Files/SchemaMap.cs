using ContentLint.Files;
using ContentLint.JsonSchema.Compiling;
using ContentLint.Text;

namespace ContentLint.JsonSchema.Files;

/// <summary>A folder whose files stand for the URIs that begin with a base.</summary>
public sealed class SchemaMap
{
    private readonly string baseUri;
    private readonly Func<string, SourceText?> readFile;

    private SchemaMap(string baseUri, Func<string, SourceText?> readFile)
    {
        this.baseUri = baseUri;
        this.readFile = readFile;
    }

    /// <summary>Maps a base to a folder. Files outside of the folder, after links are followed, are not read.</summary>
    /// <param name="baseUri">An absolute URI without a fragment; a slash at its end does not matter.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="root">The root that the paths of files are told relative to.</param>
    public static SchemaMap Create(Uri baseUri, string folder, string root)
    {
        var full = Path.GetFullPath(folder);
        return new SchemaMap(baseUri.AbsoluteUri.TrimEnd('/') + "/", path =>
            FolderReader.Read(full, path, RelativePath.Of(root, Path.Combine(full, path))));
    }

    /// <summary>The document behind a URI; null if the URI does not begin with the base.</summary>
    internal SchemaLookup? Find(Uri uri)
    {
        if (!uri.AbsoluteUri.StartsWith(baseUri, StringComparison.Ordinal))
            return null;
        return RelativePath.TryNormalize(Uri.UnescapeDataString(uri.AbsoluteUri[baseUri.Length..]), out var path)
            ? SchemaFiles.Read(path, readFile)
            : SchemaLookup.Failed("leads out of the folder that its base is mapped to");
    }
}
