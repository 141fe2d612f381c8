using System.Text.RegularExpressions;
using ContentLint.Text;

namespace ContentLint.Rules.Attributes;

/// <summary>
/// Attributes behind a link of Markdown: <c>{: target="_blank" rel="nofollow"}</c> in kramdown, without the colon elsewhere.
/// </summary>
/// <param name="HasBlankTarget">Whether the link opens in a new window.</param>
/// <param name="TargetSpan">The value of <c>target</c>.</param>
/// <param name="HasRel">Whether there is a <c>rel</c> with quotes.</param>
/// <param name="Rel">Its value.</param>
/// <param name="RelInsertion">Where <c>noopener</c> is added to the <c>rel</c>, or a <c>rel</c> to the list.</param>
internal sealed partial record AttributeList(bool HasBlankTarget, TextSpan TargetSpan, bool HasRel, string Rel, int RelInsertion)
{
    private const int LongestList = 500;

    /// <summary>Reads the list that starts at an offset; null if there is none, or none that is understood.</summary>
    public static AttributeList? After(SourceText source, int offset)
    {
        if (TextAfter(source, offset) is not { } list || Target().Match(list) is not { Success: true } target)
            return null;
        var rel = RelAttribute().Match(list);
        if (!rel.Success && list.Contains("rel=", StringComparison.OrdinalIgnoreCase))
            return null;
        var value = target.Groups["value"];
        return new AttributeList(
            value.Value.Equals("_blank", StringComparison.OrdinalIgnoreCase),
            new TextSpan(offset + value.Index, value.Length),
            rel.Success,
            rel.Groups["value"].Value,
            rel.Success ? offset + rel.Groups["value"].Index + rel.Groups["value"].Length : offset + target.Index + target.Length);
    }

    /// <summary>Whether the list that starts at an offset gives an attribute a value.</summary>
    public static bool Gives(SourceText source, int offset, string attribute) =>
        TextAfter(source, offset)?.Split(' ', ':', '{').Any(part => part.StartsWith($"{attribute}=", StringComparison.OrdinalIgnoreCase))
            ?? false;

    /// <summary>The list without its closing brace; null if there is none.</summary>
    private static string? TextAfter(SourceText source, int offset)
    {
        if (offset >= source.Length || source.Text[offset] != '{')
            return null;
        var window = source.Text.AsSpan(offset, Math.Min(LongestList, source.Length - offset));
        var close = window.IndexOf('}');
        return close < 0 || window[..close].IndexOfAny("\r\n") >= 0 || window.StartsWith("{{") || window.StartsWith("{%")
            ? null
            : window[..close].ToString();
    }

    [GeneratedRegex("""[\s:{]target=(?<quote>["']?)(?<value>[\w-]+)\k<quote>""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Target();

    [GeneratedRegex("""[\s:{]rel=(?<quote>["'])(?<value>[^"']*)\k<quote>""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RelAttribute();
}
