using System.Buffers.Text;

namespace ContentLint.Workspace.Git;

/// <summary>The lines of one file that changed. Lines count from 1 and end with a line feed, as git counts them.</summary>
internal sealed class LineChanges
{
    private readonly List<(int First, int Last)> written = [];
    private readonly List<int> cuts = [];

    /// <summary>Every line, as in a new file.</summary>
    public static LineChanges All { get; } = AllLines();

    /// <summary>Reads the hunks of a diff without context.</summary>
    /// <param name="diff">The output of <c>git diff -U0</c> about one file.</param>
    public static LineChanges Parse(ReadOnlySpan<byte> diff)
    {
        var changes = new LineChanges();
        foreach (var range in diff.Split((byte)'\n'))
        {
            // Lines of the file start with a plus or a minus.
            var line = diff[range];
            if (line.StartsWith("@@ "u8))
                changes.Add(line);
        }

        return changes;
    }

    /// <summary>Whether a line between two, both included, was added or changed.</summary>
    public bool Touch(int first, int last) => written.Exists(lines => lines.First <= last && lines.Last >= first);

    /// <summary>Whether a line between two was added, changed or taken out.</summary>
    public bool TouchOrCut(int first, int last) => Touch(first, last) || cuts.Exists(before => before >= first - 1 && before < last);

    private static LineChanges AllLines()
    {
        var changes = new LineChanges();
        changes.written.Add((1, int.MaxValue));
        return changes;
    }

    private void Add(ReadOnlySpan<byte> hunk)
    {
        var place = hunk[(hunk.IndexOf((byte)'+') + 1)..];
        if (!Utf8Parser.TryParse(place, out int start, out var length))
            return;
        var count = 1;
        if (length < place.Length && place[length] == ',')
            _ = Utf8Parser.TryParse(place[(length + 1)..], out count, out _);
        if (count == 0)
            cuts.Add(start);
        else
            written.Add((start, start + count - 1));
    }
}
