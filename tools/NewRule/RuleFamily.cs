namespace NewRule;

/// <summary>A family of rules and where its parts are.</summary>
/// <param name="Name">Its folder and namespace, and its <c>RuleCategory</c>.</param>
/// <param name="Digit">The first digit of its ids.</param>
/// <param name="Singular">What its list and its defects are named by: <c>LinkRules</c>, <c>LinkDefects</c>.</param>
/// <param name="Template">The template of its rules.</param>
/// <param name="ReferenceKind">The kind of references that the template looks at, where it looks at references.</param>
internal sealed record RuleFamily(string Name, char Digit, string Singular, string Template, string ReferenceKind = "")
{
    public static IReadOnlyList<RuleFamily> All { get; } =
    [
        new("FrontMatter", '1', "FrontMatter", "FrontMatter"),
        new("Images", '2', "Image", "Reference", "Image"),
        new("Referrer", '3', "Referrer", "Reference", "Image"),
        new("Links", '4', "Link", "Reference", "Link"),
        new("Embedded", '5', "Embedded", "Element"),
        new("Markup", '6', "Markup", "Element"),
    ];

    public static string Names => string.Join(", ", All.Select(family => family.Name));
}
