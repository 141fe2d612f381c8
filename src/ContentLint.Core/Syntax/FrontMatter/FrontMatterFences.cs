using ContentLint.Text;

namespace ContentLint.Syntax.FrontMatter;

/// <summary>
/// Front matter between fences: <c>---</c> (YAML), <c>+++</c> (TOML), <c>;;;</c> (JSON), or <c>---json</c> with the language's name, closed
/// by <c>---</c>.
/// </summary>
internal static class FrontMatterFences
{
    /// <summary>
    /// The language that a line opens, or null. A fence is three characters and white space; Hexo takes more dashes or
    /// semicolons too, and wants as many at the end; Eleventy takes the name of a language behind the dashes.
    /// </summary>
    public static FrontMatterFormat? OpeningFormat(ReadOnlySpan<char> line)
    {
        var fence = line.TrimEnd(" \t");
        if (fence is "+++")
            return FrontMatterFormat.Toml;
        if (Language(fence) is { Length: > 0 } language)
            return language switch
            {
                "json" => FrontMatterFormat.Json,
                "toml" => FrontMatterFormat.Toml,
                "yaml" or "yml" => FrontMatterFormat.Yaml,
                _ => null
            };
        if (fence.Length < 3 || fence.IndexOfAnyExcept(fence[0]) >= 0)
            return null;
        return fence[0] switch
        {
            '-' => FrontMatterFormat.Yaml,
            ';' => FrontMatterFormat.Json,
            _ => null,
        };
    }

    /// <summary>Reads the block whose opening fence starts at an offset; null if the fence turns out to be a rule line.</summary>
    public static FrontMatterBlock? Read(
        SourceText source, int start, FrontMatterFormat format, YamlDialect dialect = YamlDialect.Common)
    {
        var opening = new TextSpan(
            start,
            source.AsSpan(source.GetLine(source.GetPosition(start).Line))[(start - source.GetLineStart(start))..].TrimEnd(" \t").Length);
        var isPlain = opening.Length == 3 || Language(source.AsSpan(opening)).Length > 0;
        var contentStart = source.GetNextLineStart(start);
        if (contentStart >= source.Length && !EndsWithNewLine(source))
            return null;
        var line = source.GetPosition(start).Line + 1;
        for (; line <= source.LineCount; line++)
        {
            var span = source.GetLine(line);
            if (!Closes(source.AsSpan(span), source.AsSpan(opening)))
                continue;
            var content = TextSpan.FromBounds(contentStart, span.Start);
            var block = Finish(
                source,
                format,
                opening,
                content,
                new TextSpan(span.Start, source.AsSpan(span).TrimEnd(" \t").Length),
                TextSpan.FromBounds(start, source.GetNextLineStart(span.Start)),
                dialect);
            // Long lines of dashes are rule lines more often than fences.
            return isPlain || block.Mapping is { Entries.Length: > 0 } ? block : null;
        }

        return isPlain && LooksLikeData(source, contentStart, format) ? Unterminated(source, format, opening, contentStart) : null;
    }

    /// <summary>Reads the data and puts the block together.</summary>
    public static FrontMatterBlock Finish(
        SourceText source,
        FrontMatterFormat format,
        TextSpan opening,
        TextSpan content,
        TextSpan closing,
        TextSpan span,
        YamlDialect dialect = YamlDialect.Common)
    {
        var result = format switch
        {
            FrontMatterFormat.Toml => TomlNodeReader.Read(source, content),
            FrontMatterFormat.Json =>
                source.AsSpan(content).IsWhiteSpace() ? new NodeReadResult(null, [], []) : JsonNodeReader.ReadMembers(source, content),
            _ => YamlNodeReader.Read(source, content, dialect),
        };
        return new FrontMatterBlock
        {
            Format = format,
            Dialect = dialect,
            Span = span,
            OpeningFence = opening,
            Content = content,
            ClosingFence = closing,
            Root = result.Root,
            Problems = result.Problems,
            Comments = result.Comments,
        };
    }

    private static bool Closes(ReadOnlySpan<char> line, ReadOnlySpan<char> opening)
    {
        var fence = line.TrimEnd(" \t");
        if (Language(opening).Length > 0)
            return fence is "---";
        return fence.SequenceEqual(opening) || (opening is "---" && fence is "...");
    }

    /// <summary>The name behind three dashes; empty if it is no name.</summary>
    private static ReadOnlySpan<char> Language(ReadOnlySpan<char> fence)
    {
        if (!fence.StartsWith("---"))
            return [];
        var name = fence[3..].TrimStart(" \t");
        return name.IndexOfAnyExceptInRange('a', 'z') < 0 ? name : [];
    }

    private static FrontMatterBlock Unterminated(SourceText source, FrontMatterFormat format, TextSpan opening, int contentStart)
    {
        // The data ends where the lines stop looking like data: the text behind it is still checked.
        var line = source.GetPosition(contentStart).Line;
        while (line <= source.LineCount && !source.AsSpan(source.GetLine(line)).IsWhiteSpace())
            line++;
        var end = line <= source.LineCount ? source.GetLine(line).Start : source.Length;
        return new FrontMatterBlock
        {
            Format = format,
            Span = TextSpan.FromBounds(opening.Start, end),
            OpeningFence = opening,
            Content = TextSpan.FromBounds(contentStart, end),
            ClosingFence = new TextSpan(end, 0),
            Problems =
            [
                new FrontMatterProblem(FrontMatterProblemKind.Unterminated, opening, $"there is no closing '{source.ToString(opening)}'")
            ],
        };
    }

    private static bool LooksLikeData(SourceText source, int contentStart, FrontMatterFormat format)
    {
        if (contentStart >= source.Length)
            return false;
        var line = source.AsSpan(source.GetLine(source.GetPosition(contentStart).Line));
        return format switch
        {
            FrontMatterFormat.Json => line.TrimStart().StartsWith("\"") || line.TrimStart().StartsWith("{"),
            FrontMatterFormat.Toml => KeyLine.Name(line, '=').Length > 0,
            _ => KeyLine.Name(line, ':').Length > 0,
        };
    }

    private static bool EndsWithNewLine(SourceText source) => source.Length > 0 && source.Text[^1] is '\n' or '\r';
}
