using System.Text.RegularExpressions;

namespace ContentLint.JsonSchema.Compiling;

/// <summary>Reads the name of the new key out of a <c>deprecationMessage</c>.</summary>
internal static partial class DeprecationText
{
    /// <summary>The one key in quotes that a message says to use; null if it names none, or several.</summary>
    public static string? Replacement(string? message)
    {
        if (message is null)
            return null;
        var matches = NewName().Matches(message);
        return matches is [var only] && QuotedName().Count(message) <= 2 ? only.Groups["name"].Value : null;
    }

    [GeneratedRegex(
        """\b(?:use|to|by|with)\s+(?:the\s+key\s+)?(?<quote>['"`])(?<name>[^'"`\s]+)\k<quote>""",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NewName();

    [GeneratedRegex("""['"`][^'"`\s]+['"`]""", RegexOptions.CultureInvariant)]
    private static partial Regex QuotedName();
}
