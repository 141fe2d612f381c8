using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ContentLint.Text;

namespace ContentLint.Urls;

/// <summary>
/// The input of the parser: without control characters and spaces at its ends, and without tabs and newlines anywhere
/// (URL Standard, section 4.4). Offsets of errors are turned back into those of the original.
/// </summary>
internal sealed class UrlInput
{
    private const int MaximumErrors = 100;

    private readonly int start;
    private List<UrlError>? errors;
    private List<int>? removed;

    public UrlInput(string original)
    {
        var end = original.Length;
        while (start < end && original[start] <= ' ')
            start++;
        while (end > start && original[end - 1] <= ' ')
            end--;
        if (start > 0)
            Add(UrlErrorKind.InvalidUrlUnit, 0);
        Text = original[start..end];
        var position = Text.AsSpan().IndexOfAny('\t', '\n', '\r');
        if (position >= 0)
        {
            Add(UrlErrorKind.InvalidUrlUnit, start + position);
            Text = Strip(Text);
        }

        if (end < original.Length)
            Add(UrlErrorKind.InvalidUrlUnit, end);
    }

    /// <summary>What is parsed.</summary>
    public string Text { get; }

    /// <summary>The errors so far, as they were found.</summary>
    public ImmutableArray<UrlError> Errors => errors is null ? [] : [.. errors];

    /// <summary>Notes an error at an offset of <see cref="Text"/>. The last place is kept for what ends the parsing.</summary>
    public void Report(UrlErrorKind kind, int offset)
    {
        if (errors is null || errors.Count < MaximumErrors - 1)
            Add(kind, OriginalOffset(offset));
    }

    /// <summary>Notes the error that ends the parsing.</summary>
    public void Fail(UrlErrorKind kind, int offset) => Add(kind, OriginalOffset(offset));

    private void Add(UrlErrorKind kind, int offset) => (errors ??= []).Add(new UrlError(kind, offset));

    private string Strip(string text)
    {
        removed = [];
        var kept = new char[text.Length];
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '\t' or '\n' or '\r')
                removed.Add(length);
            else
                kept[length++] = IsLoneSurrogate(text, i) ? '\uFFFD' : text[i];
        }

        return new string(kept, 0, length);
    }

    /// <summary>Whether half a character stands alone: what is removed behind it must not join it to another half.</summary>
    private static bool IsLoneSurrogate(string text, int index) => char.IsSurrogate(text[index])
        && !(index > 0 && char.IsSurrogatePair(text, index - 1)) && !(index + 1 < text.Length && char.IsSurrogatePair(text, index));

    /// <summary>
    /// Adds the number of characters that were removed before an offset; they are remembered by the offset that they had then.
    /// </summary>
    private int OriginalOffset(int offset)
    {
        if (removed is null)
            return start + offset;
        return start + offset + SortedOffsets.FirstFrom(CollectionsMarshal.AsSpan(removed), offset + 1);
    }
}
