using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ContentLint.Text;

namespace ContentLint.Syntax;

/// <summary>Reads suppression directives from comments.</summary>
internal static partial class SuppressionScanner
{
    /// <summary>The directive in a comment, or null.</summary>
    /// <param name="source">The file.</param>
    /// <param name="comment">The whole comment with its delimiters.</param>
    public static SuppressionDirective? Read(SourceText source, TextSpan comment)
    {
        var text = source.AsSpan(comment);
        if (text.IndexOf("contentlint-") < 0)
            return null;
        var match = Directive().Match(text.ToString());
        if (!match.Success)
            return null;
        var kind = match.Groups["kind"].Value switch
        {
            "enable" => SuppressionKind.Enable,
            "disable-next-line" => SuppressionKind.DisableNextLine,
            "disable-file" => SuppressionKind.DisableFile,
            _ => SuppressionKind.Disable,
        };
        var rules = ImmutableArray.CreateBuilder<string>();
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (Capture rule in match.Groups["rule"].Captures)
        {
            if (rule.Value.Equals(SuppressionDirective.AllRules, StringComparison.OrdinalIgnoreCase))
            {
                rules.Clear();
                spans.Clear();
                break;
            }

            rules.Add(rule.Value);
            spans.Add(new TextSpan(comment.Start + rule.Index, rule.Length));
        }

        var reason = match.Groups["reason"].Value.Trim() is { Length: > 0 } given ? given : null;
        return new SuppressionDirective(kind, comment, rules.ToImmutable(), spans.ToImmutable(), reason);
    }

    [GeneratedRegex(
        @"^(?:<!--|\{\s*/\*|\#)\s*contentlint-(?<kind>disable-next-line|disable-file|disable|enable)(?:[\s,]+(?<rule>[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*))*[\s,]*?(?:\s--\s(?<reason>.*?))?\s*(?:-->|\*/\s*\}|$)",
        RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Directive();
}
