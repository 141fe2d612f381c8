using System.Text;
using ContentLint.Text;

namespace ContentLint.Tests.Analysis.Fixing;

/// <summary>One text in the forms that editors and systems give it.</summary>
internal static class TextVariants
{
    /// <summary>Number of forms.</summary>
    public const int Count = 5;

    /// <summary>As it is, with CRLF, with mixed line ends, with a byte order mark, and without a final newline.</summary>
    public static IEnumerable<SourceText> Of(SourceText source)
    {
        var text = source.Text;
        yield return source;
        yield return new SourceText(Windows(text), source.Path);
        yield return new SourceText(Mixed(text), source.Path);
        yield return new SourceText(source.HasByteOrderMark ? text : "\uFEFF" + text, source.Path);
        yield return new SourceText(text.TrimEnd('\r', '\n'), source.Path);
    }

    private static string Windows(string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal);

    /// <summary>Every third line ends in another way.</summary>
    private static string Mixed(string text)
    {
        var mixed = new StringBuilder(text.Length + 100);
        var line = 0;
        foreach (var part in text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n'))
            mixed.Append(line++ == 0 ? "" : line % 3 == 0 ? "\r\n" : "\n").Append(part);
        return mixed.ToString();
    }
}
