using System.Text;
using System.Text.RegularExpressions;

namespace ContentLint.Tests.Analysis.Fixing.Mutations;

/// <summary>A line is copied, moved or deleted.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="Share">In which part of the file: the first n-th of its lines. Front matter is short, and would rarely be hit
/// otherwise.</param>
/// <param name="From">Which line.</param>
/// <param name="To">In front of which line it goes.</param>
internal sealed record LineMutation(LineMutationKind Kind, int Share, int From, int To) : TextMutation
{
    public override string Apply(string text, string name)
    {
        var lines = TextLines.Split(text);
        var count = Math.Max(1, lines.Count / Share);
        var line = lines[From % count];
        if (Kind != LineMutationKind.Copy)
            lines.RemoveAt(From % count);
        if (Kind != LineMutationKind.Delete)
            lines.Insert(Math.Min(lines.Count, To % count), line);
        return string.Concat(lines);
    }
}

/// <summary>What happens to a line.</summary>
internal enum LineMutationKind
{
    Copy,
    Move,
    Delete,
}

/// <summary>Lines end in several ways, in turns.</summary>
internal sealed record LineEnds(string[] Ends) : TextMutation
{
    public override string Apply(string text, string name)
    {
        var result = new StringBuilder(text.Length + 100);
        var line = 0;
        foreach (var content in TextLines.Split(text))
        {
            var end = content.AsSpan().TrimEnd("\r\n").Length;
            result.Append(content, 0, end).Append(end == content.Length ? "" : Ends[line++ % Ends.Length]);
        }

        return result.ToString();
    }

    public override string ToString() =>
        $"LineEnds {string.Join(' ', Ends.Select(NameOf))}";

    private static string NameOf(string end) =>
        end.Replace("\r", "CR", StringComparison.Ordinal).Replace("\n", "LF", StringComparison.Ordinal);
}

/// <summary>The lines of a text with their ends: CR, LF or both.</summary>
internal static partial class TextLines
{
    public static List<string> Split(string text) => text.Length == 0 ? [""] : [.. Line().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Line();
}
