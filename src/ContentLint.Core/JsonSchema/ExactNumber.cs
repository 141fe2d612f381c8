using System.Globalization;
using System.Numerics;
using ContentLint.Syntax.FrontMatter;

namespace ContentLint.JsonSchema;

/// <summary>A decimal number of any size, exactly: <c>Mantissa × 10^Exponent</c>, without trailing zeros in the mantissa.</summary>
internal readonly record struct ExactNumber(BigInteger Mantissa, int Exponent)
{
    private const int MaximumDigits = 5_000;

    /// <summary>Whether it has no fraction.</summary>
    public bool IsInteger => Exponent >= 0;

    /// <summary>Reads a scalar; null for infinities, NaN, and numbers beyond all use.</summary>
    public static ExactNumber? Of(ScalarNode scalar)
    {
        if (scalar.Kind is not (ScalarKind.Integer or ScalarKind.Float) || scalar.Value.Length > MaximumDigits)
            return null;
        var text = scalar.Value.Replace("_", "", StringComparison.Ordinal);
        var sign = text.StartsWith('-') ? -1 : 1;
        var digits = text.TrimStart('-', '+');
        if (digits.Length > 2 && digits[0] == '0' && char.IsAsciiLetter(digits[1]) && Base(digits[1]) is { } numberBase)
            return InBase(digits[2..], numberBase) is { } value ? Normalize(sign * value, 0) : null;
        return Decimal(digits, sign);
    }

    /// <summary>Whether this is a whole multiple of <paramref name="divisor"/>.</summary>
    public bool IsMultipleOf(ExactNumber divisor)
    {
        if (Mantissa.IsZero)
            return true;
        if (divisor.Mantissa.IsZero)
            return false;
        var shift = (long)Exponent - divisor.Exponent;
        var modulus = BigInteger.Abs(divisor.Mantissa);
        if (shift >= 0)
            return (Mantissa % modulus * BigInteger.ModPow(10, shift, modulus) % modulus).IsZero;
        // A mantissa without trailing zeros is no multiple of a higher power of ten.
        return -shift <= Digits(Mantissa) && (Mantissa % (modulus * BigInteger.Pow(10, (int)-shift))).IsZero;
    }

    /// <summary>Negative, zero or positive, as this number is less than, equal to or more than the other.</summary>
    public int Compare(ExactNumber other)
    {
        var bySign = Mantissa.Sign.CompareTo(other.Mantissa.Sign);
        if (bySign != 0 || Mantissa.IsZero)
            return bySign;
        var byMagnitude = ((long)Digits(Mantissa) + Exponent).CompareTo((long)Digits(other.Mantissa) + other.Exponent);
        if (byMagnitude != 0)
            return byMagnitude * Mantissa.Sign;
        var lowest = Math.Min(Exponent, other.Exponent);
        return (Mantissa * BigInteger.Pow(10, Exponent - lowest)).CompareTo(other.Mantissa * BigInteger.Pow(10, other.Exponent - lowest));
    }

    private static ExactNumber? Decimal(string digits, int sign)
    {
        var e = digits.AsSpan().IndexOfAny('e', 'E');
        var exponent = 0;
        if (e >= 0 && !int.TryParse(digits.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
            return null;
        var number = e < 0 ? digits : digits[..e];
        var point = number.IndexOf('.', StringComparison.Ordinal);
        var plain = point < 0 ? number : number.Remove(point, 1);
        if (!BigInteger.TryParse(plain, NumberStyles.None, CultureInfo.InvariantCulture, out var mantissa))
            return null;
        var scaled = exponent - (point < 0 ? 0L : number.Length - point - 1);
        return Math.Abs(scaled) > int.MaxValue / 2 ? null : Normalize(sign * mantissa, (int)scaled);
    }

    private static int? Base(char letter) => letter switch
    {
        'x' or 'X' => 16,
        'o' or 'O' => 8,
        'b' or 'B' => 2,
        _ => null,
    };

    private static BigInteger? InBase(string digits, int numberBase)
    {
        var value = BigInteger.Zero;
        foreach (var c in digits)
        {
            if (!char.IsAsciiHexDigit(c))
                return null;
            value = (value * numberBase) + Convert.ToInt32(c.ToString(), 16);
        }

        return value;
    }

    private static ExactNumber Normalize(BigInteger mantissa, int exponent)
    {
        if (mantissa.IsZero)
            return new ExactNumber(BigInteger.Zero, 0);
        while ((mantissa % 10).IsZero)
        {
            mantissa /= 10;
            exponent++;
        }

        return new ExactNumber(mantissa, exponent);
    }

    private static int Digits(BigInteger value) => BigInteger.Abs(value).ToString(CultureInfo.InvariantCulture).Length;
}
