using ContentLint.Syntax.Html;

namespace ContentLint.Syntax.Kramdown;

/// <content>What stands for other characters, math, and the extensions of kramdown.</content>
internal sealed partial class KramdownSpans
{
    private const string Punctuation = "!\"#$%'()*+,-./:;<=>?@[\\]^_`{|}~";
    private const string Escaped = "\\.*_+`<>()[]{}#!:|\"'$=-~";

    private static readonly (string Mark, string Value)[] Symbols =
    [
        ("---", "—"), ("--", "–"), ("...", "…"), ("\\<<", "<<"), ("\\>>", ">>"), ("<< ", "«\u00A0"), (" >>", "\u00A0»"),
        ("<<", "«"), (">>", "»"),
    ];

    private bool ParseQuotes()
    {
        var start = position;
        if (!IsQuote(start))
        {
            if (Value[start] == '\\' || !IsQuote(start + 1))
                return false;
            // A character before a quotation mark is read with it.
            AddText(start, start + 1);
            var both = IsSpaceAt(start) && IsPairBeforeWord(start + 1);
            AddNode(KramdownType.Character, start + 1, start + (both ? 3 : 2), Value[(start + 1)..(start + (both ? 3 : 2))]);
            return true;
        }

        var isPair = IsQuote(start + 1) && !IsBeforeMarks(start + 1)
            && (IsPairBeforeWord(start) || !IsBeforePunctuation(start + 1));
        AddNode(KramdownType.Character, start, start + (isPair ? 2 : 1), Value[start..(start + (isPair ? 2 : 1))]);
        return true;
    }

    private bool IsQuote(int index) => index < text.Length && Value[index] is '"' or '\'';

    /// <summary>Whether two different quotation marks are at an index, and a word follows.</summary>
    private bool IsPairBeforeWord(int index) => IsQuote(index) && IsQuote(index + 1) && Value[index] != Value[index + 1]
        && index + 2 < text.Length && KramdownPatterns.IsWord(Value[index + 2]);

    /// <summary>Whether one or two marks of emphasis are at an index, and no space follows.</summary>
    private bool IsBeforeMarks(int index)
    {
        var marks = 0;
        while (marks < 2 && index + marks < text.Length && Value[index + marks] is '_' or '*')
            marks++;
        return marks > 0 && index + marks < text.Length && !IsSpaceAt(index + marks);
    }

    /// <summary>Whether punctuation is at an index, no ellipsis follows, and no word.</summary>
    private bool IsBeforePunctuation(int index) => index < text.Length
        && Punctuation.Contains(Value[index], StringComparison.Ordinal)
        && !(index + 2 < text.Length && Value[index + 1] == '.' && Value[index + 2] == '.')
        && IsWordPart(index) == (index + 1 < text.Length && IsWordPart(index + 1));

    private bool IsWordPart(int index) => char.IsLetterOrDigit(Value[index]) || Value[index] == '_';

    private bool ParseMath()
    {
        if (!StartsWith(position, "$$") || Value.IndexOf("$$", position + 2, StringComparison.Ordinal) is not (>= 0 and var end))
            return false;
        AddNode(KramdownType.Math, position, end + 2, Value[(position + 2)..end].Trim());
        return true;
    }

    private bool ParseExtension()
    {
        if (!StartsWith(position, "{:"))
            return false;
        var start = position;
        if (KramdownPatterns.SpanExtension().Match(Value, start) is { Success: true } tag)
        {
            var name = tag.Groups["name"].Value;
            var body = start + tag.Length;
            var (stop, end) = tag.Groups["closed"].Success ? (body, body) : StopTag(name, body);
            if (!tag.Groups["name"].Success || name is not ("comment" or "nomarkdown" or "options") || stop < 0)
            {
                AddText(start, ++position);
                return true;
            }

            if (name == "options")
                KramdownAttributeReader.ReadOptions(tag.Groups["list"].Value, page);
            var isShown = name == "nomarkdown" && KramdownAttributeReader.IsForHtml(tag.Groups["list"].Value);
            if (name == "options" || tag.Groups["closed"].Success)
                position = end;
            else
                AddNode(isShown ? KramdownType.Raw : KramdownType.Comment, start, end).Span = text.SpanOf(body, stop);
            return true;
        }

        if (KramdownPatterns.SpanAttributes().Match(Value, start) is { Success: true } match
            && tree.Last is { } last && last.Type is not (KramdownType.Text or KramdownType.StrayTag))
        {
            KramdownAttributeReader.Add(match.Groups["list"].Value, last.Attributes ??= new KramdownAttributes());
            position += match.Length;
            return true;
        }

        AddText(start, ++position);
        return true;
    }

    private (int Start, int End) StopTag(string name, int start)
    {
        for (var i = Value.IndexOf("{:/", start, StringComparison.Ordinal); i >= 0;
            i = Value.IndexOf("{:/", i + 1, StringComparison.Ordinal))
        {
            if (StartsWith(i + 3, "}"))
                return (i, i + 4);
            if (StartsWith(i + 3, name + "}"))
                return (i, i + 4 + name.Length);
        }

        return (-1, -1);
    }

    private bool ParseReference()
    {
        if (Value[position] != '&' || KramdownPatterns.CharacterReference().Match(Value, position) is not { Success: true } match)
            return false;
        var decoded = CharacterReferences.DecodeAttribute(match.Value);
        var isKnown = decoded != match.Value;
        AddNode(KramdownType.Character, position, position + (isKnown ? match.Length : 1), isKnown ? decoded : "&");
        if (!isKnown)
            AddText(position, position += match.Length - 1);
        return true;
    }

    private bool ParseSymbol()
    {
        foreach (var (mark, value) in Symbols)
        {
            if (!StartsWith(position, mark))
                continue;
            AddNode(KramdownType.Character, position, position + mark.Length, value);
            return true;
        }

        return false;
    }

    private bool ParseLineBreak()
    {
        if (!StartsWith(position, "  \n") && !StartsWith(position, "\\\\\n"))
            return false;
        AddNode(KramdownType.LineBreak, position, position + 2);
        return true;
    }

    private bool ParseEscape()
    {
        if (Value[position] != '\\' || position + 1 >= text.Length || !Escaped.Contains(Value[position + 1], StringComparison.Ordinal))
            return false;
        AddText(position + 1, position += 2);
        return true;
    }
}
