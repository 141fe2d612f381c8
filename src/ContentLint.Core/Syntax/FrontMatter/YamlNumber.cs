using System.Globalization;
using System.Numerics;

namespace ContentLint.Syntax.FrontMatter;

/// <summary>Notations of numbers that only some YAML parsers know, in base 10.</summary>
internal static class YamlNumber
{
    private const int MostDigits = 1000;

    /// <summary>An integer of another base; without underscores. Longer ones than anybody writes become infinite.</summary>
    public static string Decimal(string digits, int radix, bool isNegative)
    {
        var sign = isNegative ? "-" : "";
        if (digits.Length > MostDigits)
            return $"{sign}.inf";
        var value = BigInteger.Zero;
        foreach (var digit in digits)
            value = (value * radix) + (char.IsAsciiDigit(digit) ? digit - '0' : char.ToLowerInvariant(digit) - 'a' + 10);
        return sign + value.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>A number in base 60, its parts from the largest on.</summary>
    public static double Sexagesimal(string text)
    {
        var value = 0.0;
        foreach (var part in text.Split(':'))
            value = (value * 60) + ParseDouble(part);
        return value;
    }

    /// <summary>A number in base 10; 0 if nothing is written.</summary>
    public static double ParseDouble(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : 0;
}
