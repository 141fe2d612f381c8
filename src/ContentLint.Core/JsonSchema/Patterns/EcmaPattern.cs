using System.Globalization;
using System.Text;

namespace ContentLint.JsonSchema.Patterns;

/// <summary>
/// Translates a regular expression of ECMA-262 with the <c>u</c> flag (JSON Schema core 2020-12, section 6.4) into .NET's dialect:
/// <c>\d</c> and <c>\w</c> are ASCII, <c>$</c> is the end of the text, and a character is a code point, not a UTF-16 unit.
/// </summary>
internal sealed class EcmaPattern
{
    private static readonly CodePointSet LineEnds = CodePointSet.Of(('\n', '\n'), ('\r', '\r'), (0x2028, 0x2029));
    private readonly EcmaScanner scanner;
    private readonly StringBuilder output = new();
    private readonly List<string?> groups = [];

    private EcmaPattern(string pattern)
    {
        scanner = new EcmaScanner(pattern);
        FindGroups(pattern);
    }

    /// <summary>Translates a pattern.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="error">What is wrong, as a clause; null if nothing is.</param>
    /// <returns>The pattern for .NET, or null.</returns>
    public static string? Translate(string pattern, out string? error)
    {
        try
        {
            error = null;
            return new EcmaPattern(pattern).Translate();
        }
        catch (FormatException exception)
        {
            error = exception.Message;
            return null;
        }
    }

    /// <summary>Named groups become numbered ones: .NET would count them after all others.</summary>
    private void FindGroups(string pattern)
    {
        var isClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '\\':
                    i++;
                    break;
                case '[':
                    isClass = true;
                    break;
                case ']':
                    isClass = false;
                    break;
                case '(' when !isClass && (i + 1 >= pattern.Length || pattern[i + 1] != '?'):
                    groups.Add(null);
                    break;
                case '(' when !isClass && i + 3 < pattern.Length && pattern[i + 2] == '<' && pattern[i + 3] is not ('=' or '!'):
                    var end = pattern.IndexOf('>', i);
                    groups.Add(end < 0 ? null : pattern[(i + 3)..end]);
                    break;
            }
        }
    }

    private string Translate()
    {
        var depth = 0;
        var isAtom = false;
        while (!scanner.AtEnd)
        {
            switch (scanner.Peek())
            {
                case '(':
                    output.Append(OpenGroup());
                    depth++;
                    isAtom = false;
                    continue;
                case ')':
                    scanner.Read();
                    if (--depth < 0)
                        throw new FormatException("there is a ')' without its '('");
                    output.Append(')');
                    break;
                case '|':
                    output.Append(scanner.Read());
                    isAtom = false;
                    continue;
                case '^':
                    scanner.Read();
                    output.Append('^');
                    isAtom = false;
                    continue;
                case '$':
                    scanner.Read();
                    output.Append("\\z");
                    isAtom = false;
                    continue;
                case '*' or '+' or '?':
                    AppendQuantifier(isAtom, scanner.Read().ToString());
                    isAtom = false;
                    continue;
                case '{' when scanner.TryReadCount() is { } count:
                    AppendQuantifier(isAtom, count);
                    isAtom = false;
                    continue;
                case '\\' when scanner.PeekAt(1) is 'b' or 'B':
                    scanner.Read();
                    output.Append(WordBoundary(scanner.Read() == 'b'));
                    isAtom = false;
                    continue;
                case '\\' when scanner.PeekAt(1) is 'k' or (>= '1' and <= '9'):
                    output.Append(BackReference());
                    break;
                default:
                    AppendSet(Atom());
                    break;
            }

            isAtom = true;
        }

        return depth == 0 ? output.ToString() : throw new FormatException("a '(' is not closed");
    }

    private string OpenGroup()
    {
        scanner.Read();
        if (scanner.Peek() != '?')
            return "(";
        scanner.Read();
        switch (scanner.Read())
        {
            case ':':
                return "(?:";
            case '=':
                return "(?=";
            case '!':
                return "(?!";
            case '<' when scanner.Peek() is '=' or '!':
                return $"(?<{scanner.Read()}";
            case '<':
                var name = scanner.ReadUntil('>');
                if (name.Length == 0 || char.IsAsciiDigit(name[0]) || groups.IndexOf(name) != groups.LastIndexOf(name))
                    throw new FormatException("the name of a group is empty, wrong or there twice");
                return "(";
            default:
                throw new FormatException("'(?' does not go on in a way that ECMA-262 knows");
        }
    }

    private string BackReference()
    {
        scanner.Read();
        int number;
        if (scanner.Peek() == 'k')
        {
            scanner.Read();
            if (scanner.Read() != '<')
                throw new FormatException("'\\k' is not followed by the name of a group");
            number = groups.IndexOf(scanner.ReadUntil('>')) + 1;
        }
        else
        {
            number = scanner.ReadDecimal();
        }

        if (number < 1 || number > groups.Count)
            throw new FormatException("a back reference names no group");
        return $"(?:\\{number.ToString(CultureInfo.InvariantCulture)})";
    }

    private void AppendQuantifier(bool isAtom, string quantifier)
    {
        if (!isAtom)
            throw new FormatException($"there is nothing for '{quantifier}' to repeat");
        output.Append(quantifier);
        if (scanner.Peek() == '?')
            output.Append(scanner.Read());
    }

    private CodePointSet Atom()
    {
        switch (scanner.Peek())
        {
            case '.':
                scanner.Read();
                return LineEnds.Complement();
            case '[':
                return EcmaClass.Read(scanner);
            case '\\':
                return EcmaClass.ReadEscape(scanner, isClass: false);
            default:
                var codePoint = scanner.ReadCodePoint();
                return CodePointSet.Of((codePoint, codePoint));
        }
    }

    private void AppendSet(CodePointSet set)
    {
        var repeated = scanner.Peek() is '*' or '+' ? set.ToRepeatedPattern() : null;
        output.Append(repeated ?? set.ToPattern());
    }

    private static string WordBoundary(bool isBoundary)
    {
        const string before = "(?<=[0-9A-Za-z_])";
        const string notBefore = "(?<![0-9A-Za-z_])";
        const string after = "(?=[0-9A-Za-z_])";
        const string notAfter = "(?![0-9A-Za-z_])";
        return isBoundary ? $"(?:{before}{notAfter}|{notBefore}{after})" : $"(?:{before}{after}|{notBefore}{notAfter})";
    }
}
