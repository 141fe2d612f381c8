using System.Diagnostics.CodeAnalysis;

namespace ContentLint.JsonSchema.Compiling;

/// <summary>
/// The URIs of files beneath the root. They are none of <c>file:</c>, so that a schema cannot name a place on the disk; the folder in front
/// of every path lets a reference that climbs out of the root be told from one that does not.
/// </summary>
internal static class SchemaUri
{
    private const string Root = "contentlint:///.root/";

    /// <summary>The URI of a file.</summary>
    /// <param name="path">Its path relative to the root.</param>
    public static Uri Of(string path) =>
        new(Root + string.Join('/', path.Replace('\\', '/').TrimStart('/').Split('/').Select(Uri.EscapeDataString)));

    /// <summary>Whether it is the URI of a file, be that beneath the root or not.</summary>
    public static bool IsFile(Uri uri) => uri.Scheme == "contentlint";

    /// <summary>The path of a file beneath the root; false if the URI leads out of it.</summary>
    public static bool TryGetPath(Uri uri, [NotNullWhen(true)] out string? path)
    {
        path = uri.AbsoluteUri.StartsWith(Root, StringComparison.Ordinal) ? Uri.UnescapeDataString(uri.AbsoluteUri[Root.Length..]) : null;
        return path is not null;
    }
}
