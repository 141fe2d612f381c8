using System.Text;
using System.Text.RegularExpressions;

namespace ContentLint.Site.Generators.VitePress;

/// <summary>A rule by which VitePress publishes sources elsewhere: <c>packages/:name/src/:page*</c> as <c>:name/:page*</c>.</summary>
internal sealed partial class VitePressRewrite
{
    /// <summary>A longer pattern is one that nobody wrote.</summary>
    private const int LongestPattern = 200;

    private readonly Regex from;
    private readonly string to;

    private VitePressRewrite(Regex from, string to)
    {
        this.from = from;
        this.to = to;
    }

    /// <summary>Reads a rule; null if it uses more than names of parts.</summary>
    public static VitePressRewrite? TryParse(string from, string to)
    {
        if (from.Length > LongestPattern || NotSimple().IsMatch(Part().Replace(from, "")) || NotSimple().IsMatch(Part().Replace(to, "")))
            return null;
        var names = Part().Matches(from).Select(static match => match.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);
        if (!Part().Matches(to).All(match => names.Contains(match.Groups["name"].Value)))
            return null;
        var pattern = new StringBuilder("^");
        var end = 0;
        foreach (var match in Part().Matches(from).Cast<Match>())
        {
            pattern.Append(Regex.Escape(from[end..match.Index]));
            pattern.Append(match.Groups["many"].Success
                ? $"(?<{match.Groups["name"].Value}>.+?)"
                : $"(?<{match.Groups["name"].Value}>[^/#?]+?)");
            end = match.Index + match.Length;
        }

        pattern.Append(Regex.Escape(from[end..])).Append('$');
        return new VitePressRewrite(
            new Regex(
                pattern.ToString(),
                RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking),
            to);
    }

    /// <summary>Where a source is published as if it lay there; null if the rule is not for it.</summary>
    public string? Apply(string source) =>
        from.Match(source) is { Success: true } match ? Part().Replace(to, part => match.Groups[part.Groups["name"].Value].Value) : null;

    /// <summary>A name for a part of the path, or with a star, a plus, or <c>(.*)</c> for the rest of it.</summary>
    [GeneratedRegex(@":(?<name>[A-Za-z_]\w*)(?<many>\*|\+|\(\.\*\))?", RegexOptions.CultureInvariant)]
    private static partial Regex Part();

    [GeneratedRegex(@"[:*+?(){}\\^|]", RegexOptions.CultureInvariant)]
    private static partial Regex NotSimple();
}
