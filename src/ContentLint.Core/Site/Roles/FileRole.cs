using ContentLint.Files;

namespace ContentLint.Site.Roles;

/// <summary>The role of a file, and why it has it.</summary>
/// <param name="Kind">One role.</param>
/// <param name="Reason">A clause: <c>'docs' is a content folder of vitepress</c>.</param>
public sealed record FileRole(FileRoles Kind, string Reason)
{
    /// <summary>The role where no site is known.</summary>
    public static FileRole Unclassified { get; } = new(FileRoles.Content, "no generator is known, so the file may be published");

    /// <summary>
    /// The folder of tests, fixtures, examples or vendored code that the file is in: it is searched only if it is named. Null if there is
    /// none.
    /// </summary>
    public string? TestFolder { get; init; }

    /// <summary>Whether pages may include the file, which the generator publishes no page of.</summary>
    public bool MayBePart { get; init; }

    /// <summary>The role in words: <c>published content</c>.</summary>
    public string Name => TestFolder is not null ? "test or fixture" : NameOf(Kind);

    /// <summary>A role in words.</summary>
    public static string NameOf(FileRoles kind) => kind switch
    {
        FileRoles.Content => "published content",
        FileRoles.Template => "template",
        _ => "repository file",
    };
}
