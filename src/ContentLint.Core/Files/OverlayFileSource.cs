using System.Text;

namespace ContentLint.Files;

/// <summary>Unsaved texts on top of other files: where there is a text, the file itself is not looked at.</summary>
/// <param name="files">The files beneath.</param>
/// <param name="texts">The texts by absolute path. A file need not be there yet.</param>
public sealed class OverlayFileSource(FileSource files, IReadOnlyDictionary<string, string> texts) : FileSource
{
    /// <inheritdoc/>
    public override bool HasFile(string path) => texts.ContainsKey(path) || files.HasFile(path);

    /// <inheritdoc/>
    public override OpenFile Open(string path) =>
        texts.TryGetValue(path, out var text) ? new OpenFile(Encoding.UTF8.GetBytes(text)) : files.Open(path);
}
