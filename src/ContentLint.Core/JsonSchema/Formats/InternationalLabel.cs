using System.Globalization;

namespace ContentLint.JsonSchema.Formats;

/// <summary>One label of an internationalized domain name (RFC 5891), as it is spoken or in its <c>xn--</c> form.</summary>
internal static class InternationalLabel
{
    /// <summary>Whether a label may be registered.</summary>
    /// <param name="label">The label.</param>
    /// <param name="encodedLength">Its length in ASCII.</param>
    public static bool IsValid(string label, out int encodedLength)
    {
        encodedLength = label.Length;
        if (label.Length == 0)
            return false;
        var mapping = new IdnMapping { UseStd3AsciiRules = true };
        try
        {
            var encoded = mapping.GetAscii(label);
            encodedLength = encoded.Length;
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
