using System.Text;
using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.Model;

namespace ContentLint.Reporting;

/// <summary>
/// Writes the change of a file as a unified diff that <c>git apply</c> and <c>patch -p1</c> take. Line ends are part of the lines.
/// </summary>
public static class UnifiedDiff
{
    private const int ContextLines = 3;

    /// <summary>The diff of two texts; empty if they are the same.</summary>
    /// <param name="path">Path with forward slashes.</param>
    /// <param name="before">The old text.</param>
    /// <param name="after">The new text.</param>
    public static string Create(string path, string before, string after)
    {
        if (string.Equals(before, after, StringComparison.Ordinal))
            return "";
        var diff = Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, LineChunks.Instance);
        var output = new StringBuilder();
        output.Append("--- ").Append(Quote($"a/{path}")).Append('\n').Append("+++ ").Append(Quote($"b/{path}")).Append('\n');
        foreach (var hunk in Hunks(diff.DiffBlocks))
            AppendHunk(output, diff, hunk);
        return output.ToString();
    }

    /// <summary>The diff of a file that gets another name and keeps its bytes, as git writes it.</summary>
    /// <param name="path">Path with forward slashes.</param>
    /// <param name="newPath">Path afterwards.</param>
    public static string Rename(string path, string newPath) =>
        string.Join('\n',
            $"diff --git {Quote($"a/{path}")} {Quote($"b/{newPath}")}",
            "similarity index 100%",
            $"rename from {Quote(path)}",
            $"rename to {Quote(newPath)}",
            "").Replace("\t", "", StringComparison.Ordinal);

    /// <summary>Groups changes whose context lines touch.</summary>
    private static List<List<DiffBlock>> Hunks(IEnumerable<DiffBlock> blocks)
    {
        var hunks = new List<List<DiffBlock>>();
        foreach (var block in blocks)
        {
            if (hunks.Count > 0 && block.DeleteStartA - (hunks[^1][^1].DeleteStartA + hunks[^1][^1].DeleteCountA) <= 2 * ContextLines)
                hunks[^1].Add(block);
            else
                hunks.Add([block]);
        }

        return hunks;
    }

    private static void AppendHunk(StringBuilder output, DiffResult diff, List<DiffBlock> blocks)
    {
        var (first, last) = (blocks[0], blocks[^1]);
        var lead = Math.Min(ContextLines, first.DeleteStartA);
        var oldEnd = last.DeleteStartA + last.DeleteCountA;
        var tail = Math.Min(ContextLines, diff.PiecesOld.Count - oldEnd);
        var (oldStart, newStart) = (first.DeleteStartA - lead, first.InsertStartB - lead);
        var oldCount = oldEnd + tail - oldStart;
        var newCount = last.InsertStartB + last.InsertCountB + tail - newStart;
        output.Append("@@ -").Append(Range(oldStart, oldCount)).Append(" +").Append(Range(newStart, newCount)).Append(" @@\n");
        var position = oldStart;
        foreach (var block in blocks)
        {
            AppendLines(output, ' ', diff.PiecesOld, position, block.DeleteStartA);
            AppendLines(output, '-', diff.PiecesOld, block.DeleteStartA, block.DeleteStartA + block.DeleteCountA);
            AppendLines(output, '+', diff.PiecesNew, block.InsertStartB, block.InsertStartB + block.InsertCountB);
            position = block.DeleteStartA + block.DeleteCountA;
        }

        AppendLines(output, ' ', diff.PiecesOld, position, oldEnd + tail);
    }

    /// <summary>An empty range stands before the line that it names.</summary>
    private static string Range(int start, int count) => count == 1 ? $"{start + 1}" : $"{(count == 0 ? start : start + 1)},{count}";

    private static void AppendLines(StringBuilder output, char mark, IReadOnlyList<string> lines, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            output.Append(mark).Append(lines[i]);
            if (!lines[i].EndsWith('\n'))
                output.Append("\n\\ No newline at end of file\n");
        }
    }

    /// <summary>Paths with characters that would break the header are quoted as git does.</summary>
    private static string Quote(string path)
    {
        if (!path.Any(c => c is '"' or '\\' || char.IsControl(c)))
            return path.Contains(' ', StringComparison.Ordinal) ? path + "\t" : path;
        var quoted = new StringBuilder("\"");
        foreach (var value in Encoding.UTF8.GetBytes(path))
        {
            if (value is (byte)'"' or (byte)'\\')
                quoted.Append('\\').Append((char)value);
            else if (value is < 0x20 or >= 0x7F)
                quoted.Append('\\').Append(Convert.ToString(value, 8).PadLeft(3, '0'));
            else
                quoted.Append((char)value);
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>Lines end with a line feed, as git counts them: a carriage return before it belongs to the line.</summary>
    private sealed class LineChunks : IChunker
    {
        public static LineChunks Instance { get; } = new();

        public IReadOnlyList<string> Chunk(string text)
        {
            var lines = new List<string>();
            for (var start = 0; start < text.Length;)
            {
                var end = text.IndexOf('\n', start);
                var next = end < 0 ? text.Length : end + 1;
                lines.Add(text[start..next]);
                start = next;
            }

            return lines;
        }
    }
}
