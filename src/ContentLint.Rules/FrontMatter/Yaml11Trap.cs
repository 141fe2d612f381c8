using System.Text.RegularExpressions;

namespace ContentLint.Rules.FrontMatter;

/// <summary>What readers of YAML 1.1 make of a plain scalar, where those of YAML 1.2 take it for something else (yaml.org/type).</summary>
internal static partial class Yaml11Trap
{
    /// <summary>Words that YAML 1.1 takes for true or false and YAML 1.2 for strings.</summary>
    public static bool IsBooleanWord(string text) => text.ToLowerInvariant() is "yes" or "no" or "on" or "off";

    /// <summary>A number in base 60: <c>1:30</c>. With a zero in front only Ruby takes it for one, and no more than three parts.</summary>
    public static bool IsSexagesimal(string text) => Sexagesimal().IsMatch(text);

    /// <summary>An integer with a leading zero, which YAML 1.1 reads in base 8 if it can.</summary>
    public static bool HasLeadingZero(string text) => LeadingZero().IsMatch(text);

    /// <summary>A number that is not written as it would be printed: <c>1.10</c>, <c>1e3</c>, <c>0x1F</c>.</summary>
    public static bool LosesItsSpelling(string text) =>
        TrailingZero().IsMatch(text) || HasLeadingZero(text) || OtherNotation().IsMatch(text);

    /// <summary>A timestamp (yaml.org/type/timestamp.html): a day, or a day and a time with or without an offset.</summary>
    public static bool IsTimestamp(string text) => WholeTimestamp().IsMatch(text);

    /// <summary>A string that YAML 1.1 takes for a date or a number once its quotes are gone.</summary>
    public static bool LooksTyped(string text) =>
        text.Length > 0 && (Timestamp().IsMatch(text) || IsBooleanWord(text) || IsSexagesimal(text) || OtherNotation().IsMatch(text));

    [GeneratedRegex(@"^[-+]?(?:[1-9][0-9]*(?::[0-5]?[0-9])+|0[0-9]*(?::[0-5]?[0-9]){1,2})(?:\.[0-9]*)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Sexagesimal();

    [GeneratedRegex(@"^[-+]?0[0-9]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingZero();

    [GeneratedRegex(@"^[-+]?[0-9]+\.[0-9]*0\z", RegexOptions.CultureInvariant)]
    private static partial Regex TrailingZero();

    [GeneratedRegex(@"^[-+]?(?:0[xob][0-9a-fA-F_]+|[0-9][0-9_.]*[eE][-+]?[0-9]+|[0-9]+(?:_[0-9]*)+)\z", RegexOptions.CultureInvariant)]
    private static partial Regex OtherNotation();

    [GeneratedRegex(@"^[0-9]{4}-[0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex Timestamp();

    [GeneratedRegex(
        @"^[0-9]{4}-(?:[0-9]{2}-[0-9]{2}|[0-9]{1,2}-[0-9]{1,2}(?:[Tt]|[ \t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]*)?"
            + @"(?:[ \t]*(?:Z|[-+][0-9]{1,2}(?::[0-9]{2})?))?)\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex WholeTimestamp();
}
