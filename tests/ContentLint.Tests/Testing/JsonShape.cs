using System.Globalization;
using System.Text;
using ContentLint.Syntax.FrontMatter;

namespace ContentLint.Tests.Testing;

/// <summary>Prints located data in one canonical form, so that YAML, TOML and JSON can be compared by value.</summary>
internal static class JsonShape
{
    public static string Of(ContentNode? node)
    {
        var output = new StringBuilder();
        Append(node, output);
        return output.ToString();
    }

    private static void Append(ContentNode? node, StringBuilder output)
    {
        switch (node)
        {
            case MappingNode mapping:
                output.Append('{');
                foreach (var entry in mapping.Entries.OrderBy(entry => entry.Key.Value, StringComparer.Ordinal))
                {
                    output.Append(Quote(entry.Key.Kind == ScalarKind.Null ? "" : entry.Key.Value)).Append(':');
                    Append(entry.Value, output);
                    output.Append(',');
                }

                output.Append('}');
                break;
            case SequenceNode sequence:
                output.Append('[');
                foreach (var item in sequence.Items)
                {
                    Append(item, output);
                    output.Append(',');
                }

                output.Append(']');
                break;
            case ScalarNode scalar:
                output.Append(Scalar(scalar));
                break;
            default:
                output.Append("null");
                break;
        }
    }

    private static string Scalar(ScalarNode scalar) => scalar.Kind switch
    {
        ScalarKind.Null => "null",
        ScalarKind.Boolean => scalar.Value.ToLowerInvariant(),
        ScalarKind.Integer or ScalarKind.Float when Number(scalar.Value) is { } number =>
            number.ToString("R", CultureInfo.InvariantCulture),
        _ => Quote(scalar.Value),
    };

    private static double? Number(string lexeme)
    {
        if (lexeme.StartsWith("0x", StringComparison.Ordinal))
            return Convert.ToInt64(lexeme[2..], 16);
        if (lexeme.StartsWith("0o", StringComparison.Ordinal))
            return Convert.ToInt64(lexeme[2..], 8);
        return double.TryParse(lexeme, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static string Quote(string text) =>
        '"' + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + '"';
}
