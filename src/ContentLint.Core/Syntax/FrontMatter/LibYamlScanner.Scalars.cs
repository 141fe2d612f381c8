using System.Globalization;
using System.Text;

namespace ContentLint.Syntax.FrontMatter;

/// <content>Scalars of all styles.</content>
internal sealed partial class LibYamlScanner
{
    private void ScanQuoted()
    {
        var start = mark.Position;
        var quote = Current;
        var value = new StringBuilder();
        var folder = new LineFolder();
        Skip();
        while (true)
        {
            if (IsDocumentIndicator())
                throw new YamlRefusalException(start, "the document ends inside of these quotes");
            if (IsAtEnd(0))
                throw new YamlRefusalException(start, $"the quote {quote} is not closed");
            var isFolding = ReadQuotedText(value, quote);
            if (Current == quote && !IsAtEnd(0))
                break;
            folder.Start(isFolding);
            ReadSpace(folder);
            folder.AppendTo(value);
        }

        Skip();
        Add(LibYamlTokenKind.Scalar, start, value.ToString(), style: quote == '"' ? ScalarStyle.DoubleQuoted : ScalarStyle.SingleQuoted);
    }

    /// <summary>Reads text without white space; true if it ended with an escaped line break.</summary>
    private bool ReadQuotedText(StringBuilder value, char quote)
    {
        while (!IsBlankOrEnd(0))
        {
            if (quote == '\'' && Current == '\'' && At(1) == '\'')
            {
                value.Append('\'');
                Skip();
                Skip();
            }
            else if (Current == quote)
            {
                return false;
            }
            else if (quote == '"' && Current == '\\')
            {
                if (!IsAtEnd(1) && IsBreak(At(1)))
                {
                    Skip();
                    SkipBreak();
                    return true;
                }

                ReadEscape(value);
            }
            else
            {
                Read(value);
            }
        }

        return false;
    }

    private void ReadEscape(StringBuilder value)
    {
        var length = At(1) switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        if (length == 0)
        {
            value.Append(YamlEscapes.Of(At(1)) is { } c && !IsAtEnd(1) ? c : throw Refuse($"'\\{At(1)}' is not an escape sequence"));
            Skip();
            Skip();
            return;
        }

        Skip();
        Skip();
        for (var i = 0; i < length; i++)
        {
            if (!char.IsAsciiHexDigit(At(i)))
                throw Refuse($"the escape sequence takes {length} hexadecimal digits");
        }

        var code = uint.Parse(text.AsSpan(mark.Position, length), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        if (!Rune.IsValid(code))
            throw Refuse("the escape sequence is half of a surrogate pair, or above 10FFFF");
        value.Append(new Rune(code).ToString());
        for (var i = 0; i < length; i++)
            Skip();
    }

    private void ReadSpace(LineFolder folder)
    {
        while (IsSpace(0) || (!IsAtEnd(0) && IsBreak(Current)))
        {
            if (IsSpace(0))
                ReadSpaceInto(folder);
            else
                ReadBreak(folder.NextBreak());
        }
    }

    private void ReadSpaceInto(LineFolder folder)
    {
        if (folder.HasBreak)
            Skip();
        else
            Read(folder.Spaces);
    }

    private void ScanPlain()
    {
        var start = mark.Position;
        var end = start;
        var value = new StringBuilder();
        var folder = new LineFolder();
        while (!IsDocumentIndicator() && Current != '#')
        {
            while (!IsBlankOrEnd(0) && !EndsPlain())
            {
                folder.AppendTo(value);
                Read(value);
                end = mark.Position;
            }

            if (!IsSpace(0) && (IsAtEnd(0) || !IsBreak(Current)))
                break;
            while (IsSpace(0) || (!IsAtEnd(0) && IsBreak(Current)))
            {
                if (!IsSpace(0))
                {
                    ReadBreak(folder.NextBreak());
                    continue;
                }

                if (folder.HasBreak && mark.Column <= indent && Current == '\t')
                    throw Refuse("a tab indents this line; YAML takes spaces only");
                ReadSpaceInto(folder);
            }

            if (!IsInFlow && mark.Column <= indent)
                break;
        }

        queue.Add(new LibYamlToken(LibYamlTokenKind.Scalar, start, end, value.ToString()));
        if (folder.HasBreak)
            allowsKey = true;
    }

    private bool EndsPlain()
    {
        if (Current == ':' && IsInFlow && At(1) is ',' or '?' or '[' or ']' or '{' or '}')
            throw Refuse("white space is missing after ':'");
        return (Current == ':' && IsBlankOrEnd(1)) || (IsInFlow && Current is ',' or '[' or ']' or '{' or '}');
    }

    /// <summary>White space between the words of a scalar: kept on one line, folded over line breaks.</summary>
    private sealed class LineFolder
    {
        private readonly StringBuilder first = new();
        private readonly StringBuilder others = new();

        public StringBuilder Spaces { get; } = new();

        public bool HasBreak { get; private set; }

        /// <summary>Starts over.</summary>
        public void Start(bool isFolding) => HasBreak = isFolding;

        /// <summary>Where the next line break belongs.</summary>
        public StringBuilder NextBreak()
        {
            if (HasBreak)
                return others;
            HasBreak = true;
            Spaces.Clear();
            return first;
        }

        /// <summary>Adds the white space to a text and forgets it.</summary>
        public void AppendTo(StringBuilder value)
        {
            if (!HasBreak)
                value.Append(Spaces);
            else if (first.Length > 0 && first[0] == '\n')
                value.Append(others.Length == 0 ? " " : others.ToString());
            else
                value.Append(first).Append(others);
            Spaces.Clear();
            first.Clear();
            others.Clear();
            HasBreak = false;
        }
    }
}
