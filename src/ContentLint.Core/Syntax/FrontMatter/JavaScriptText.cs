using System.Globalization;

namespace ContentLint.Syntax.FrontMatter;

/// <summary>The string that a value becomes as a key of a JavaScript object (ECMA-262, ToString).</summary>
internal static class JavaScriptText
{
    private const int LongestInteger = 21;
    private const int MostLeadingZeros = 6;

    /// <summary>The string of a value.</summary>
    public static string Of(ContentNode node) => node switch
    {
        ScalarNode { Kind: ScalarKind.Null } => "null",
        ScalarNode { Kind: ScalarKind.Integer or ScalarKind.Float } scalar => OfNumber(scalar.Canonical),
        ScalarNode scalar => scalar.Canonical,
        SequenceNode sequence => string.Join(',', sequence.Items.Select(OfItem)),
        _ => "[object Object]",
    };

    private static string OfItem(ContentNode item) => item is ScalarNode { Kind: ScalarKind.Null } ? "" : Of(item);

    /// <summary>A number in the shortest notation that reads back the same.</summary>
    private static string OfNumber(string canonical)
    {
        switch (canonical.ToLowerInvariant())
        {
            case ".inf" or "+.inf":
                return "Infinity";
            case "-.inf":
                return "-Infinity";
            case ".nan":
                return "NaN";
        }

        var number = double.Parse(canonical, NumberStyles.Float, CultureInfo.InvariantCulture);
        if (number == 0)
            return "0";
        if (double.IsInfinity(number))
            return number > 0 ? "Infinity" : "-Infinity";
        var sign = number < 0 ? "-" : "";
        var scientific = Math.Abs(number).ToString("E16", CultureInfo.InvariantCulture);
        var shortest = Math.Abs(number).ToString("R", CultureInfo.InvariantCulture);
        var digits = new string([.. shortest.TakeWhile(static c => c != 'E').Where(char.IsAsciiDigit)]).Trim('0');
        var exponent = int.Parse(scientific[(scientific.IndexOf('E', StringComparison.Ordinal) + 1)..], CultureInfo.InvariantCulture) + 1;
        return sign + exponent switch
        {
            > LongestInteger => Scientific(digits, exponent - 1),
            > 0 when digits.Length <= exponent => digits.PadRight(exponent, '0'),
            > 0 => $"{digits[..exponent]}.{digits[exponent..]}",
            > -MostLeadingZeros => $"0.{new string('0', -exponent)}{digits}",
            _ => Scientific(digits, exponent - 1),
        };
    }

    private static string Scientific(string digits, int exponent)
    {
        var mantissa = digits.Length == 1 ? digits : $"{digits[0]}.{digits[1..]}";
        return $"{mantissa}e{(exponent < 0 ? "-" : "+")}{Math.Abs(exponent)}";
    }
}
