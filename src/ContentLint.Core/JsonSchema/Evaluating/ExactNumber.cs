using System.Globalization;
using System.Numerics;
using ContentLint.Syntax.FrontMatter;

namespace ContentLint.JsonSchema.Evaluating;

/// <summary>
/// A number of any size and precision, as it is written: 0.digits × 10^exponent. Nothing is computed from the exponent, so
/// <c>1e999999999</c> costs no more than <c>1</c>.
/// </summary>
internal readonly record struct ExactNumber
{
    private const long LargestExponent = 1_000_000_000_000_000;
    private const int LongestBased = 4096;

    private ExactNumber(bool isNegative, string digits, long exponent)
    {
        IsNegative = isNegative && digits.Length > 0;
        Digits = digits;
        Exponent = digits.Length == 0 ? 0 : exponent;
    }

    private static ExactNumber Infinity { get; } = new(isNegative: false, "1", long.MaxValue);

    private bool IsNegative { get; }

    /// <summary>Significant digits, without zeros at either end; empty for zero.</summary>
    private string Digits { get; }

    private long Exponent { get; }

    private bool IsInfinite => Exponent == long.MaxValue;

    /// <summary>Whether it has no fraction.</summary>
    public bool IsInteger => Digits.Length == 0 || (!IsInfinite && Digits.Length <= Exponent);

    /// <summary>The value as a count: not below zero, at most <see cref="long.MaxValue"/>; null if it is none.</summary>
    public long? Count
    {
        get
        {
            if (IsNegative || !IsInteger)
                return null;
            if (Exponent > 18)
                return long.MaxValue;
            return Digits.Length == 0
                ? 0
                : long.Parse(Digits.PadRight((int)Exponent, '0'), NumberStyles.None, CultureInfo.InvariantCulture);
        }
    }

    /// <summary>Whether it is a finite number above zero, and not so long that dividing by it would be slow.</summary>
    public bool IsUsableDivisor => !IsNegative && !IsInfinite && Digits.Length is > 0 and < 1000;

    /// <summary>The number of a scalar; null for NaN and for what is no number.</summary>
    public static ExactNumber? Of(ScalarNode scalar) =>
        scalar.Kind is ScalarKind.Integer or ScalarKind.Float ? Parse(scalar.Canonical) : null;

    /// <summary>Reads the notations of JSON, the YAML core schema and TOML.</summary>
    public static ExactNumber? Parse(string lexeme)
    {
        var text = lexeme.AsSpan();
        var isNegative = text is ['-', ..];
        if (text is ['-' or '+', ..])
            text = text[1..];
        if (text.Equals(".inf", StringComparison.OrdinalIgnoreCase))
            return isNegative ? new ExactNumber(true, "1", long.MaxValue) : Infinity;
        if (text is ['0', 'x' or 'o' or 'b', ..])
            return ParseBased(text[2..], isNegative, text[1]);
        return ParseDecimal(text, isNegative);
    }

    /// <summary>Whether the number is a whole multiple of a divisor that is greater than zero.</summary>
    public bool IsMultipleOf(ExactNumber divisor)
    {
        if (Digits.Length == 0)
            return true;
        if (IsInfinite)
            return false;
        var shift = (Exponent - Digits.Length) - (divisor.Exponent - divisor.Digits.Length);
        // The digits do not end in zero, so they are no multiple of ten.
        if (shift < 0)
            return false;
        var modulus = BigInteger.Parse(divisor.Digits, NumberStyles.None, CultureInfo.InvariantCulture);
        var remainder = Remainder(modulus) * BigInteger.ModPow(10, shift, modulus);
        return (remainder % modulus).IsZero;
    }

    /// <summary>Below zero, zero or above zero, as the left number is below, equal to or above the right one.</summary>
    public static int Compare(ExactNumber left, ExactNumber right)
    {
        if (left.IsNegative != right.IsNegative)
            return left.IsNegative ? -1 : 1;
        var magnitude = left.CompareMagnitude(right);
        return left.IsNegative ? -magnitude : magnitude;
    }

    private int CompareMagnitude(ExactNumber other)
    {
        if (Digits.Length == 0 || other.Digits.Length == 0)
            return Digits.Length.CompareTo(other.Digits.Length);
        return Exponent != other.Exponent ? Exponent.CompareTo(other.Exponent) : string.CompareOrdinal(Digits, other.Digits);
    }

    /// <summary>The digits modulo a number, in one pass over them.</summary>
    private BigInteger Remainder(BigInteger modulus)
    {
        const int chunk = 18;
        var remainder = BigInteger.Zero;
        for (var i = 0; i < Digits.Length; i += chunk)
        {
            var part = Digits.AsSpan(i, Math.Min(chunk, Digits.Length - i));
            remainder = ((remainder * BigInteger.Pow(10, part.Length))
                + long.Parse(part, NumberStyles.None, CultureInfo.InvariantCulture)) % modulus;
        }

        return remainder;
    }

    private static ExactNumber? ParseDecimal(ReadOnlySpan<char> text, bool isNegative)
    {
        var exponent = 0L;
        var mark = text.IndexOfAny('e', 'E');
        if (mark >= 0)
        {
            if (!TryParseExponent(text[(mark + 1)..], out exponent))
                return null;
            text = text[..mark];
        }

        var point = text.IndexOf('.');
        var digits = point < 0 ? text.ToString() : string.Concat(text[..point], text[(point + 1)..]);
        if (digits.Length == 0 || digits.AsSpan().IndexOfAnyExceptInRange('0', '9') >= 0)
            return null;
        exponent += point < 0 ? text.Length : point;
        var significant = digits.AsSpan().TrimStart('0');
        exponent -= digits.Length - significant.Length;
        return new ExactNumber(isNegative, significant.TrimEnd('0').ToString(), exponent);
    }

    private static bool TryParseExponent(ReadOnlySpan<char> text, out long exponent)
    {
        exponent = 0;
        var isNegative = text is ['-', ..];
        if (text is ['-' or '+', ..])
            text = text[1..];
        if (text.Length == 0 || text.IndexOfAnyExceptInRange('0', '9') >= 0)
            return false;
        text = text.TrimStart('0');
        exponent = text.Length switch
        {
            0 => 0,
            > 15 => LargestExponent,
            _ => long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture),
        };
        if (isNegative)
            exponent = -exponent;
        return true;
    }

    private static ExactNumber? ParseBased(ReadOnlySpan<char> digits, bool isNegative, char mark)
    {
        if (digits.Length is 0 or > LongestBased)
            return null;
        var radix = mark switch { 'x' => 16, 'o' => 8, _ => 2 };
        var value = BigInteger.Zero;
        foreach (var c in digits)
        {
            var digit = char.IsAsciiHexDigit(c) ? Convert.ToInt32(c.ToString(), 16) : radix;
            if (digit >= radix)
                return null;
            value = (value * radix) + digit;
        }

        return ParseDecimal(value.ToString(CultureInfo.InvariantCulture), isNegative);
    }
}
