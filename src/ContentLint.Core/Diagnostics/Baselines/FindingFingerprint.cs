using System.Globalization;
using System.Text;
using ContentLint.Text;

namespace ContentLint.Diagnostics.Baselines;

/// <summary>
/// What a finding is recognised by after the file around it has changed: the flagged text and its neighbours on the line, without
/// indentation and newlines. Neither its place nor its message nor the program's version are part of it.
/// </summary>
internal static class FindingFingerprint
{
    /// <summary>UTF-16 code units on each side: a paragraph is one line, and a change at its other end should not matter.</summary>
    private const int Neighbourhood = 40;

    /// <summary>Flagged UTF-16 code units that count. Findings may nest, and each may flag a whole file.</summary>
    private const int MaximumMark = 256;

    /// <summary>The fingerprint: 16 hexadecimal digits.</summary>
    /// <param name="diagnostic">The finding.</param>
    /// <param name="source">The text that its span counts; null if there is none.</param>
    public static string Of(Diagnostic diagnostic, SourceText? source)
    {
        var parts = source is null ? "\n\n" : Excerpt(source.Text, diagnostic.Span);
        if (!HasWord(Mark(source, diagnostic.Span)))
            parts = $"{parts}\n{string.Join('\n', diagnostic.Arguments.Select(static argument => WithoutDigits(argument.Value)))}";
        return Fnv1a.Hash(Encoding.UTF8.GetBytes(parts)).ToString("x16", CultureInfo.InvariantCulture);
    }

    private static string Excerpt(string text, TextSpan span)
    {
        // Nothing at the start of a text stands for the file as a whole: its first line says nothing about it.
        if (span.IsEmpty && text.AsSpan(0, Math.Min(span.Start, text.Length)) is "" or "\uFEFF")
            return "\n\n";
        var mark = Mark(text, span);
        var start = Math.Min(span.Start, text.Length);
        var before = text.AsSpan(Math.Max(0, start - Neighbourhood)..start);
        before = before[(before.LastIndexOfAny('\r', '\n') + 1)..].TrimStart('\uFEFF').TrimStart();
        var after = text.AsSpan(start + mark.Length);
        after = UntilLineEnd(after[..Math.Min(Neighbourhood, after.Length)]).TrimEnd();
        return $"{before}\n{mark}\n{after}";
    }

    private static ReadOnlySpan<char> Mark(SourceText? source, TextSpan span) => source is null ? [] : Mark(source.Text, span);

    /// <summary>The flagged text on the line where it begins.</summary>
    private static ReadOnlySpan<char> Mark(string text, TextSpan span)
    {
        var start = Math.Min(span.Start, text.Length);
        return UntilLineEnd(text.AsSpan(start, Math.Min(Math.Min(span.Length, MaximumMark), text.Length - start)));
    }

    private static ReadOnlySpan<char> UntilLineEnd(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny('\r', '\n');
        return end < 0 ? text : text[..end];
    }

    /// <summary>
    /// Whether a text is more than marks such as the fence of a front matter, which looks the same for all that can be wrong with it.
    /// </summary>
    private static bool HasWord(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c) || c > '\u007F')
                return true;
        }

        return false;
    }

    private static string WithoutDigits(string argument) => string.Concat(argument.Where(static c => !char.IsAsciiDigit(c)));
}
