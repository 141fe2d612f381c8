using System.Text.RegularExpressions;

namespace ContentLint.Site.Pages;

/// <summary>Routes with parameters, as patterns of paths: <c>[lang]/docs/[...slug]</c> as <c>*/docs/**</c>.</summary>
internal static partial class RoutePattern
{
    /// <summary>The pattern of a route without its ending.</summary>
    public static string Of(string route) => string.Join('/', route.Split('/').Select(static name =>
        Rest().IsMatch(name) ? "**" : Parameter().Replace(name, "*")));

    [GeneratedRegex(@"\[\.\.\.[^\]]*\]", RegexOptions.CultureInvariant)]
    private static partial Regex Rest();

    [GeneratedRegex(@"\[[^\]]*\]", RegexOptions.CultureInvariant)]
    private static partial Regex Parameter();
}
