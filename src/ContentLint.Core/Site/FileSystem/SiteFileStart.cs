using ContentLint.Text;

namespace ContentLint.Site.FileSystem;

/// <summary>The beginning of a file.</summary>
/// <param name="Size">The size of the whole file in bytes.</param>
/// <param name="Bytes">Its first bytes; all of them if it is small.</param>
public sealed record SiteFileStart(long Size, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The file's text; null if there is more of the file, or if it is no text.</summary>
    /// <param name="path">The file.</param>
    public string? ToText(string path)
    {
        if (Size != Bytes.Length)
            return null;
        try
        {
            return SourceText.Read(Bytes.Span, path).Text;
        }
        catch (UnreadableTextException)
        {
            return null;
        }
    }
}
