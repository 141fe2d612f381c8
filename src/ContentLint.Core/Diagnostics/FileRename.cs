namespace ContentLint.Diagnostics;

/// <summary>A file that a fix gives another name, together with every reference of the site that leads to it.</summary>
/// <param name="Path">The file: relative to the root of the run, forward slashes.</param>
/// <param name="NewPath">Its path afterwards, in the same folder.</param>
public sealed record FileRename(string Path, string NewPath)
{
    /// <summary>Whether only the extension changes.</summary>
    internal bool KeepsStem =>
        string.Equals(System.IO.Path.ChangeExtension(Path, null), System.IO.Path.ChangeExtension(NewPath, null), StringComparison.Ordinal);
}
