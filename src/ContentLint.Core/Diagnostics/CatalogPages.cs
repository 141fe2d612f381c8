namespace ContentLint.Diagnostics;

/// <summary>The web pages of the rules in contentlint's own catalogue.</summary>
public static class CatalogPages
{
    /// <summary>The absolute URL of a rule's page.</summary>
    /// <param name="id">The rule's id.</param>
    public static string UriOf(string id) => $"https://github.com/contentlint/contentlint/blob/main/rules/{id}.md";
}
