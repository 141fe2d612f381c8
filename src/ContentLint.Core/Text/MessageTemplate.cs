using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace ContentLint.Text;

/// <summary>Fills formats with named placeholders: <c>Image not found: '{url}'</c>. Two equal braces are one brace of the text.</summary>
public static class MessageTemplate
{
    /// <summary>The text with its placeholders replaced.</summary>
    /// <param name="format">The format.</param>
    /// <param name="arguments">The values.</param>
    /// <exception cref="FormatException">A placeholder has no value, or a brace is not closed.</exception>
    public static string Fill(string format, ImmutableArray<MessageArgument> arguments)
    {
        if (format.AsSpan().IndexOfAny('{', '}') < 0)
            return format;
        var text = new StringBuilder(format.Length + 64);
        foreach (var (literal, name, _) in Parts(format))
        {
            text.Append(literal);
            if (name is not null)
                text.Append(ValueOf(name, arguments));
        }

        return text.ToString();
    }

    /// <summary>The names of the placeholders of several formats, each once, in the order of their first use.</summary>
    public static ImmutableArray<string> NamesIn(params IEnumerable<string> formats) =>
        [.. formats.SelectMany(Parts).Select(static part => part.Name).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>The value of a placeholder.</summary>
    /// <exception cref="FormatException">There is none.</exception>
    internal static string ValueOf(string name, ImmutableArray<MessageArgument> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.Name == name)
                return argument.Value;
        }

        return int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            && index < arguments.Length
            && arguments[index].Name.Length == 0
            ? arguments[index].Value
            : throw new FormatException($"The placeholder '{{{name}}}' has no value.");
    }

    /// <summary>Literal texts, each with the placeholder after it; whether that is between single quotes.</summary>
    internal static IEnumerable<(string Literal, string? Name, bool IsQuoted)> Parts(string format)
    {
        var literal = new StringBuilder();
        for (var i = 0; i < format.Length; i++)
        {
            var c = format[i];
            if (c is '{' or '}' && i + 1 < format.Length && format[i + 1] == c)
            {
                literal.Append(c);
                i++;
            }
            else if (c == '{')
            {
                var end = format.IndexOf('}', i);
                if (end < 0)
                    throw new FormatException($"A brace is not closed: {format}");
                var isQuoted = i > 0 && format[i - 1] == '\'' && end + 1 < format.Length && format[end + 1] == '\'';
                yield return (literal.ToString(), format[(i + 1)..end], isQuoted);
                literal.Clear();
                i = end;
            }
            else
            {
                literal.Append(c);
            }
        }

        if (literal.Length > 0)
            yield return (literal.ToString(), null, false);
    }
}
