using System.Text;

namespace ContentLint.Text;

/// <summary>
/// The text of one file. <see cref="Text"/> maps one to one to the file's bytes (UTF-8), a byte order mark included as
/// U+FEFF at offset 0, so that writing an edited text back changes nothing outside the edits.
/// </summary>
public sealed class SourceText
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private int[]? lineStarts;

    /// <summary>Wraps a text.</summary>
    /// <param name="text">The whole text, with its byte order mark if it has one.</param>
    /// <param name="path">Path shown in reports: forward slashes, relative to the root of the run.</param>
    public SourceText(string text, string path)
    {
        Text = text;
        Path = path;
    }

    /// <summary>The text; every <see cref="TextSpan"/> counts its UTF-16 code units.</summary>
    public string Text { get; }

    /// <summary>Path shown in reports: forward slashes, relative to the root of the run.</summary>
    public string Path { get; }

    /// <summary>Length in UTF-16 code units.</summary>
    public int Length => Text.Length;

    /// <summary>Whether the text starts with a byte order mark.</summary>
    public bool HasByteOrderMark => Text.Length > 0 && Text[0] == '\uFEFF';

    /// <summary>The newline that the first line ends with; a line feed if there is only one line.</summary>
    public string NewLine
    {
        get
        {
            var end = Text.AsSpan().IndexOfAny('\r', '\n');
            if (end < 0 || Text[end] == '\n')
                return "\n";
            return end + 1 < Text.Length && Text[end + 1] == '\n' ? "\r\n" : "\r";
        }
    }

    /// <summary>Number of lines; an empty text has one.</summary>
    public int LineCount => LineStarts.Length;

    private int[] LineStarts => lineStarts ??= FindLineStarts(Text);

    /// <summary>Decodes a file's bytes as UTF-8.</summary>
    /// <exception cref="UnreadableTextException">The bytes are not UTF-8 text; the message says what they are and where.</exception>
    public static SourceText Read(ReadOnlySpan<byte> bytes, string path)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            throw new UnreadableTextException("the file is UTF-16, not UTF-8; save it as UTF-8", 0);
        var nul = bytes.IndexOf((byte)0);
        if (nul >= 0)
            throw new UnreadableTextException($"the file is binary, not text (NUL byte at offset {nul})", nul);
        try
        {
            return new SourceText(StrictUtf8.GetString(bytes), path);
        }
        catch (DecoderFallbackException)
        {
            var offset = FirstInvalidByte(bytes);
            throw new UnreadableTextException(
                $"the file is not valid UTF-8 (byte 0x{bytes[offset]:X2} at offset {offset}); save it as UTF-8", offset);
        }
    }

    /// <summary>The bytes that a text is written as: UTF-8, a byte order mark only where the text has one.</summary>
    public static byte[] GetBytes(string text) => StrictUtf8.GetBytes(text);

    /// <summary>The text of a span.</summary>
    public string ToString(TextSpan span) => Text.Substring(span.Start, span.Length);

    /// <summary>The characters of a span, without a copy.</summary>
    public ReadOnlySpan<char> AsSpan(TextSpan span) => Text.AsSpan(span.Start, span.Length);

    /// <summary>Line and column of an offset; an offset behind the end is taken as the end.</summary>
    public LinePosition GetPosition(int offset)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        var line = GetLineIndex(offset);
        var start = line == 0 && HasByteOrderMark ? 1 : LineStarts[line];
        return new LinePosition(line + 1, Math.Max(0, offset - start) + 1);
    }

    /// <summary>Span of a line without its newline.</summary>
    /// <param name="line">Line number, from 1.</param>
    public TextSpan GetLine(int line)
    {
        var start = LineStarts[line - 1];
        var end = line < LineStarts.Length ? LineStarts[line] : Text.Length;
        while (end > start && Text[end - 1] is '\n' or '\r')
            end--;
        return TextSpan.FromBounds(start, end);
    }

    /// <summary>Offset at which the line of an offset starts.</summary>
    public int GetLineStart(int offset) => LineStarts[GetLineIndex(offset)];

    /// <summary>Offset at which the line after that of an offset starts, or the end of the text.</summary>
    public int GetNextLineStart(int offset)
    {
        var next = GetLineIndex(offset) + 1;
        return next < LineStarts.Length ? LineStarts[next] : Text.Length;
    }

    /// <summary>
    /// The lines that a span takes up, with their ends: what goes if they are deleted. Where the last line of the text, which has no end,
    /// is among them, the ends of the lines before go instead, so that there is none afterwards. Null if something else stands in the
    /// lines.
    /// </summary>
    public TextSpan? FindWholeLines(TextSpan span)
    {
        var start = GetLineStart(span.Start);
        var end = GetNextLineStart(Math.Max(span.Start, span.End - 1));
        if (!AsSpan(TextSpan.FromBounds(start, span.Start)).IsWhiteSpace() || !AsSpan(TextSpan.FromBounds(span.End, end)).IsWhiteSpace())
            return null;
        var hasEnd = end < Text.Length || Text.EndsWith('\n') || Text.EndsWith('\r');
        return TextSpan.FromBounds(hasEnd ? start : Text.AsSpan(0, start).TrimEnd("\r\n").Length, end);
    }

    private int GetLineIndex(int offset)
    {
        var index = Array.BinarySearch(LineStarts, offset);
        return index >= 0 ? index : ~index - 1;
    }

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int>(text.Length / 40 + 1) { 0 };
        for (var i = text.AsSpan().IndexOfAny('\r', '\n'); i >= 0;)
        {
            if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
                i++;
            starts.Add(i + 1);
            var next = text.AsSpan(i + 1).IndexOfAny('\r', '\n');
            i = next < 0 ? -1 : i + 1 + next;
        }

        return [.. starts];
    }

    private static int FirstInvalidByte(ReadOnlySpan<byte> bytes)
    {
        var offset = 0;
        while (Rune.DecodeFromUtf8(bytes[offset..], out _, out var consumed) == System.Buffers.OperationStatus.Done)
            offset += consumed;
        return offset;
    }
}
