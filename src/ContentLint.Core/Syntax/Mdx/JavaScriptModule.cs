namespace ContentLint.Syntax.Mdx;

/// <summary>Import and export statements.</summary>
internal static class JavaScriptModule
{
    /// <summary>Whether a line starts with a statement.</summary>
    public static bool IsAt(ReadOnlySpan<char> line) => line.StartsWith("import ") || line.StartsWith("export ");

    /// <summary>Scans import and export statements: they end at a blank line at which they are complete.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The first statement.</param>
    /// <param name="statements">Takes the offsets at which statements start.</param>
    /// <returns>The end of the last line, and whether the statements are complete there.</returns>
    public static (int End, bool IsComplete) EndOf(MdxText text, int start, List<int> statements)
    {
        var scanner = new JavaScriptScanner(text, 0, readsJsx: true);
        var firstBlank = -1;
        var i = start;
        while (text[i] != MdxText.None && !(text.IsExhausted && firstBlank >= 0))
        {
            var isLineStart = i == start || text[i - 1] is '\n' or '\r';
            if (scanner.IsBetweenStatements && isLineStart && (text.StartsWith(i, "import") || text.StartsWith(i, "export")))
                statements.Add(i);
            if (text[i] is '\n' or '\r' && IsBlankAfter(text, i))
            {
                if (scanner.IsBetweenStatements && !scanner.IsOpen)
                    return (i, true);
                firstBlank = firstBlank < 0 ? i : firstBlank;
            }

            i = scanner.Step(i);
        }

        if (scanner.IsBetweenStatements || firstBlank < 0)
            return (i, scanner.IsBetweenStatements);
        statements.RemoveAll(statement => statement > firstBlank);
        return (firstBlank, false);
    }

    private static bool IsBlankAfter(MdxText text, int lineEnd)
    {
        var i = lineEnd + (text.StartsWith(lineEnd, "\r\n") ? 2 : 1);
        while (text[i] is ' ' or '\t')
            i++;
        return text[i] is '\n' or '\r' or MdxText.None;
    }
}
