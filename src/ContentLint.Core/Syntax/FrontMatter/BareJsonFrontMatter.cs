using ContentLint.Text;

namespace ContentLint.Syntax.FrontMatter;

/// <summary>JSON front matter without fences: an object at the start of the file, its closing brace at the end of a line.</summary>
internal static class BareJsonFrontMatter
{
    /// <summary>Reads the object at an offset; null if a template tag or text starts there.</summary>
    public static FrontMatterBlock? Read(SourceText source, int start)
    {
        var text = source.Text;
        var first = start + 1;
        while (first < text.Length && char.IsWhiteSpace(text[first]))
            first++;
        if (first >= text.Length || text[first] is not ('"' or '}') || FindEnd(text, start) is not { } end)
            return null;
        var rest = source.AsSpan(TextSpan.FromBounds(end, source.GetLine(source.GetPosition(end).Line).End));
        if (!rest.IsWhiteSpace())
            return null;
        return FrontMatterFences.Finish(
            source,
            FrontMatterFormat.Json,
            new TextSpan(start, 0),
            TextSpan.FromBounds(start, end),
            new TextSpan(end, 0),
            TextSpan.FromBounds(start, source.GetNextLineStart(end)));
    }

    /// <summary>Offset behind the matching brace.</summary>
    private static int? FindEnd(string text, int start)
    {
        var depth = 0;
        var isInString = false;
        for (var i = start; i < text.Length; i++)
        {
            if (isInString)
            {
                if (text[i] == '\\')
                    i++;
                else if (text[i] == '"')
                    isInString = false;
                continue;
            }

            switch (text[i])
            {
                case '"':
                    isInString = true;
                    break;
                case '{' or '[':
                    depth++;
                    break;
                case '}' or ']' when --depth == 0:
                    return i + 1;
            }
        }

        return null;
    }
}
