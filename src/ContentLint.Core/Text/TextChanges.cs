using System.Text;

namespace ContentLint.Text;

/// <summary>Applies changes to a text.</summary>
public static class TextChanges
{
    /// <summary>A part of a text with some changes made.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="part">The part that is wanted.</param>
    /// <param name="changes">Changes inside of that part, from its start to its end; they do not overlap.</param>
    public static string Apply(string text, TextSpan part, IEnumerable<TextChange> changes)
    {
        var result = new StringBuilder(part.Length + 256);
        var position = part.Start;
        foreach (var change in changes)
        {
            result.Append(text, position, change.Span.Start - position).Append(change.NewText);
            position = change.Span.End;
        }

        return result.Append(text, position, part.End - position).ToString();
    }
}
