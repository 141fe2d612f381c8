namespace ContentLint.JsonSchema.Patterns;

/// <summary>Reads the character classes and escapes of ECMA-262.</summary>
internal static class EcmaClass
{
    private static readonly CodePointSet Digits = CodePointSet.Of(('0', '9'));
    private static readonly CodePointSet Word = CodePointSet.Of(('0', '9'), ('A', 'Z'), ('a', 'z'), ('_', '_'));
    private static readonly CodePointSet Space = CodePointSet.Of(
        ('\t', '\r'), (' ', ' '), (0xA0, 0xA0), (0x1680, 0x1680), (0x2000, 0x200A), (0x2028, 0x2029), (0x202F, 0x202F), (0x205F, 0x205F),
        (0x3000, 0x3000), (0xFEFF, 0xFEFF));

    /// <summary>Reads a class from its bracket on.</summary>
    public static CodePointSet Read(EcmaScanner scanner)
    {
        scanner.Read();
        var isNegated = scanner.Peek() == '^';
        if (isNegated)
            scanner.Read();
        var ranges = new List<(int First, int Last)>();
        var sets = new List<CodePointSet>();
        while (scanner.Peek() != ']' || scanner.AtEnd)
        {
            var first = ReadItem(scanner, sets);
            if (first is null)
                continue;
            var last = first;
            if (scanner.Peek() == '-' && scanner.PeekAt(1) is not (']' or '\0'))
            {
                scanner.Read();
                last = ReadItem(scanner, sets);
                if (last is null)
                    ranges.Add(('-', '-'));
            }

            if (last < first)
                throw new FormatException("a range in '[…]' is out of order");
            ranges.Add((first.Value, last ?? first.Value));
        }

        scanner.Read();
        var set = CodePointSet.Of(ranges);
        foreach (var other in sets)
            set = set.Union(other);
        return isNegated ? set.Complement() : set;
    }

    /// <summary>Reads an escape that stands for one character or a set.</summary>
    public static CodePointSet ReadEscape(EcmaScanner scanner, bool isClass)
    {
        scanner.Read();
        var mark = scanner.Peek();
        switch (mark)
        {
            case 'd' or 'D' or 'w' or 'W' or 's' or 'S' or 'p' or 'P':
                scanner.Read();
                var set = mark switch
                {
                    'd' or 'D' => Digits,
                    'w' or 'W' => Word,
                    's' or 'S' => Space,
                    _ => Property(scanner),
                };
                return char.IsUpper(mark) ? set.Complement() : set;
            default:
                var codePoint = ReadCharacterEscape(scanner, isClass);
                return CodePointSet.Of((codePoint, codePoint));
        }
    }

    private static int? ReadItem(EcmaScanner scanner, List<CodePointSet> sets)
    {
        if (scanner.Peek() != '\\')
            return scanner.ReadCodePoint();
        if (scanner.PeekAt(1) is 'd' or 'D' or 'w' or 'W' or 's' or 'S' or 'p' or 'P')
        {
            sets.Add(ReadEscape(scanner, isClass: true));
            return null;
        }

        scanner.Read();
        return ReadCharacterEscape(scanner, isClass: true);
    }

    private static int ReadCharacterEscape(EcmaScanner scanner, bool isClass)
    {
        var mark = scanner.ReadCodePoint();
        switch (mark)
        {
            case 't':
                return '\t';
            case 'n':
                return '\n';
            case 'v':
                return '\v';
            case 'f':
                return '\f';
            case 'r':
                return '\r';
            case 'b' when isClass:
                return '\b';
            case '0' when !char.IsAsciiDigit(scanner.Peek()):
                return 0;
            case 'c' when char.IsAsciiLetter(scanner.Peek()):
                return scanner.Read() & 0x1F;
            case 'x':
                return scanner.ReadHex(2);
            case 'u':
                return ReadUnicodeEscape(scanner);
            case >= '0' and <= '9' or >= 'a' and <= 'z' or >= 'A' and <= 'Z':
                throw new FormatException($"'\\{(char)mark}' is no escape of ECMA-262");
            default:
                return mark;
        }
    }

    private static int ReadUnicodeEscape(EcmaScanner scanner)
    {
        if (scanner.Peek() == '{')
        {
            scanner.Read();
            var digits = scanner.ReadUntil('}');
            return digits.Length is > 0 and <= 8
                && digits.All(char.IsAsciiHexDigit)
                && Convert.ToUInt32(digits, 16) is var value and <= 0x10FFFF
                ? (int)value
                : throw new FormatException("'\\u{…}' holds no code point");
        }

        var first = scanner.ReadHex(4);
        if (!char.IsHighSurrogate((char)first)
            || scanner.Peek() != '\\'
            || scanner.PeekAt(1) != 'u'
            || scanner.PeekAt(2) is not ('d' or 'D'))
            return first;
        scanner.Read();
        scanner.Read();
        var second = scanner.ReadHex(4);
        return char.IsLowSurrogate((char)second)
            ? char.ConvertToUtf32((char)first, (char)second)
            : throw new FormatException("an escape stands for half a character");
    }

    private static CodePointSet Property(EcmaScanner scanner)
    {
        if (scanner.Read() != '{')
            throw new FormatException("'\\p' is not followed by '{'");
        var name = scanner.ReadUntil('}');
        return UnicodeProperties.Find(name) ?? throw new FormatException($"the Unicode property '{name}' is not known");
    }
}
