using System.Buffers;

namespace ContentLint.Rules.Markup;

/// <summary>
/// Whether a text has letters that are written from right to left: Hebrew, Arabic and their neighbours, with their forms and supplementary
/// scripts.
/// </summary>
internal static class WritingDirection
{
    private static readonly SearchValues<char> RightToLeft = SearchValues.Create(
        [
            .. Enumerable.Range(0x0590, 0x0900 - 0x0590).Where(code => code != 0x061C)
                .Concat(Enumerable.Range(0xFB1D, 0xFE00 - 0xFB1D))
                .Concat(Enumerable.Range(0xFE70, 0xFEFF - 0xFE70))
                .Select(code => (char)code),
            '\uD802', '\uD803', '\uD83A', '\uD83B',
        ]);

    /// <summary>Whether there is one.</summary>
    public static bool HasRightToLeft(ReadOnlySpan<char> text) => text.IndexOfAny(RightToLeft) >= 0;
}
