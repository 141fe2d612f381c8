using System.Globalization;
using System.Text;

namespace ContentLint.Syntax.FrontMatter;

/// <content>Characters, white space, directives, tags and anchors.</content>
internal sealed partial class LibYamlScanner
{
    private const int LongestVersion = 9;

    private static bool IsAllowed(char c) =>
        c is '\t' or '\n' or '\r' or '\u0085' or (>= ' ' and <= '~') or (>= '\u00A0' and not ('\uFFFE' or '\uFFFF'));

    private static bool IsBreak(char c) => c is '\r' or '\n' or '\u0085' or '\u2028' or '\u2029';

    private static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '-';

    private char At(int ahead) => mark.Position + ahead < text.Length ? text[mark.Position + ahead] : End;

    private bool IsAtEnd(int ahead) => mark.Position + ahead >= text.Length;

    private bool IsSpace(int ahead) => At(ahead) is ' ' or '\t';

    private bool IsBreakOrEnd(int ahead) => IsAtEnd(ahead) || IsBreak(At(ahead));

    private bool IsBlankOrEnd(int ahead) => IsSpace(ahead) || IsBreakOrEnd(ahead);

    private bool IsDocumentIndicator() =>
        mark.Column == 0 && Current is '-' or '.' && At(1) == Current && At(2) == Current && IsBlankOrEnd(3);

    private void Skip()
    {
        var length = char.IsHighSurrogate(Current) && char.IsLowSurrogate(At(1)) ? 2 : 1;
        mark = mark with { Position = mark.Position + length, Index = mark.Index + 1, Column = mark.Column + 1 };
    }

    private void SkipBreak()
    {
        var length = Current == '\r' && At(1) == '\n' ? 2 : 1;
        mark = new Mark(mark.Position + length, mark.Index + length, mark.Line + 1, 0);
    }

    /// <summary>Reads a character into a text.</summary>
    private void Read(StringBuilder value)
    {
        var start = mark.Position;
        Skip();
        value.Append(text, start, mark.Position - start);
    }

    /// <summary>Reads a line break into a text: CR LF, CR, LF and NEL become LF, the separators of Unicode stay.</summary>
    private void ReadBreak(StringBuilder value)
    {
        if (IsAtEnd(0))
            return;
        value.Append(Current is '\u2028' or '\u2029' ? Current : '\n');
        SkipBreak();
    }

    private void SkipSpaces()
    {
        while (IsSpace(0))
            Skip();
    }

    private void SkipComment()
    {
        if (Current != '#')
            return;
        while (!IsBreakOrEnd(0))
            Skip();
    }

    private void SkipToToken()
    {
        while (true)
        {
            if (mark.Column == 0 && Current == '\uFEFF')
                Skip();
            while (Current == ' ' || (Current == '\t' && (IsInFlow || !allowsKey)))
                Skip();
            SkipComment();
            if (IsAtEnd(0) || !IsBreak(Current))
                return;
            SkipBreak();
            if (!IsInFlow)
                allowsKey = true;
        }
    }

    private void ScanDirective()
    {
        Unroll(-1);
        RemoveKey();
        allowsKey = false;
        var start = mark.Position;
        Skip();
        var name = ReadWord();
        if (name.Length == 0 || !IsBlankOrEnd(0))
            throw Refuse("a directive has a name: %YAML or %TAG");
        SkipSpaces();
        if (name == "YAML")
        {
            var version = ReadDigits();
            if (Current != '.')
                throw Refuse("the directive %YAML takes a version: 1.1 or 1.2");
            Skip();
            Add(LibYamlTokenKind.VersionDirective, start, $"{version}.{ReadDigits()}");
        }
        else if (name == "TAG")
        {
            var handle = ReadTagHandle(isDirective: true);
            if (!IsSpace(0))
                throw Refuse("the directive %TAG takes a handle and a prefix");
            SkipSpaces();
            var prefix = ReadTagUri(takesAll: true, "");
            if (!IsBlankOrEnd(0))
                throw Refuse("the directive %TAG takes a handle and a prefix");
            Add(LibYamlTokenKind.TagDirective, start, handle, prefix);
        }
        else
        {
            throw Refuse($"the directive '%{name}' is not known");
        }

        SkipSpaces();
        SkipComment();
        if (!IsBreakOrEnd(0))
            throw Refuse("nothing but a comment can follow on this line");
        if (!IsAtEnd(0))
            SkipBreak();
    }

    private string ReadWord()
    {
        var value = new StringBuilder();
        while (IsWord(Current))
            Read(value);
        return value.ToString();
    }

    private string ReadDigits()
    {
        var value = new StringBuilder();
        while (char.IsAsciiDigit(Current) && value.Length < LongestVersion)
            Read(value);
        return value.Length > 0 && !char.IsAsciiDigit(Current)
            ? int.Parse(value.ToString(), CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)
            : throw Refuse("the directive %YAML takes a version: 1.1 or 1.2");
    }

    private void ScanAnchor()
    {
        var start = mark.Position;
        var kind = Current == '&' ? LibYamlTokenKind.Anchor : LibYamlTokenKind.Alias;
        Skip();
        var name = ReadWord();
        if (name.Length == 0 || !(IsBlankOrEnd(0) || Current is '?' or ':' or ',' or ']' or '}' or '%' or '@' or '`'))
            throw Refuse("the name of an anchor or alias holds letters, digits, '-' and '_'");
        Add(kind, start, name);
    }

    private void ScanTag()
    {
        var start = mark.Position;
        var (handle, suffix) = At(1) == '<' ? ("", ReadVerbatimTag()) : ReadTag();
        if (!IsBlankOrEnd(0) && !(IsInFlow && Current == ','))
            throw Refuse("white space is expected after a tag");
        Add(LibYamlTokenKind.Tag, start, handle, suffix);
    }

    private string ReadVerbatimTag()
    {
        Skip();
        Skip();
        var suffix = ReadTagUri(takesAll: true, "");
        if (Current != '>')
            throw Refuse("the tag '!<' has no closing '>'");
        Skip();
        return suffix;
    }

    private (string Handle, string Suffix) ReadTag()
    {
        var handle = ReadTagHandle(isDirective: false);
        if (handle.Length > 1 && handle[^1] == '!')
            return (handle, ReadTagUri(takesAll: false, ""));
        var suffix = ReadTagUri(takesAll: false, handle);
        return suffix.Length == 0 ? ("", "!") : ("!", suffix);
    }

    private string ReadTagHandle(bool isDirective)
    {
        var value = new StringBuilder();
        if (Current != '!')
            throw Refuse("a tag starts with '!'");
        Read(value);
        while (IsWord(Current))
            Read(value);
        if (Current == '!')
            Read(value);
        else if (isDirective && value.Length > 1)
            throw Refuse("a tag handle ends with '!'");
        return value.ToString();
    }

    private string ReadTagUri(bool takesAll, string head)
    {
        const string marks = ";/?:@&=+$.%!~*'()";
        var value = new StringBuilder(head.Length > 1 ? head[1..] : "");
        var start = mark.Position;
        while (IsWord(Current) || (Current != End && (marks + (takesAll ? ",[]" : "")).Contains(Current, StringComparison.Ordinal)))
        {
            if (Current == '%')
                ReadUriEscape(value);
            else
                Read(value);
        }

        return head.Length > 0 || mark.Position > start ? value.ToString() : throw Refuse("a tag has a name after '!'");
    }

    private void ReadUriEscape(StringBuilder value)
    {
        var bytes = new List<byte>();
        do
        {
            if (Current != '%' || !char.IsAsciiHexDigit(At(1)) || !char.IsAsciiHexDigit(At(2)))
                throw Refuse("'%' in a tag takes two hexadecimal digits");
            bytes.Add(byte.Parse(text.AsSpan(mark.Position + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
            Skip();
            Skip();
            Skip();
        }
        while (bytes.Count < LengthOf(bytes[0]));
        value.Append(Encoding.UTF8.GetString([.. bytes]));
    }

    private int LengthOf(byte first) => first switch
    {
        < 0x80 => 1,
        >= 0xC0 and < 0xE0 => 2,
        >= 0xE0 and < 0xF0 => 3,
        >= 0xF0 and < 0xF8 => 4,
        _ => throw Refuse("the tag is not UTF-8"),
    };
}
