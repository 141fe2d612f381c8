namespace ContentLint.Configuration;

/// <summary>Turns paths relative to a site's root into paths relative to the folder whose configuration has the patterns.</summary>
/// <param name="Above">The folders from the configuration's down to the root, if it lies above the root.</param>
/// <param name="Beneath">The folders from the root down to the configuration's, if it lies beneath the root.</param>
internal sealed record FolderScope(string[] Above, string[] Beneath)
{
    private static FolderScope Root { get; } = new([], []);

    /// <summary>The scope of a folder.</summary>
    /// <param name="root">The root.</param>
    /// <param name="folder">A folder above or beneath it; both are paths in the same space.</param>
    public static FolderScope Of(string root, string folder)
    {
        if (root == folder)
            return Root;
        return root.Length > folder.Length
            ? new FolderScope(Rest(root, folder), [])
            : new FolderScope([], Rest(folder, root));
    }

    /// <summary>The path as seen from the folder; empty if it does not lie in it.</summary>
    public ReadOnlySpan<string> Of(string[] path)
    {
        if (Above.Length > 0)
            return (string[])[.. Above, .. path];
        return path.AsSpan().StartsWith(Beneath) ? path.AsSpan(Beneath.Length) : [];
    }

    private static string[] Rest(string path, string start) => (start.Length == 0 ? path : path[(start.Length + 1)..]).Split('/');
}
