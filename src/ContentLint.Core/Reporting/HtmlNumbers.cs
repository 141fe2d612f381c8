using System.Globalization;

namespace ContentLint.Reporting;

/// <summary>Numbers as the HTML report shows them.</summary>
internal static class HtmlNumbers
{
    /// <summary>A number, with commas between thousands.</summary>
    public static string Of(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
