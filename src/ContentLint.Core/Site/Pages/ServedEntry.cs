using ContentLint.Site.Profiles;

namespace ContentLint.Site.Pages;

/// <summary>A path that a site publishes.</summary>
/// <param name="Path">The path behind the base path, without a slash in front, decoded: <c>about/index.html</c>.</param>
/// <param name="Source">The file that it is made of, relative to the root; null where the generator makes it by itself.</param>
/// <param name="Kind">Whether it is a page or another file.</param>
/// <param name="IsCertain">False where a setting or the machine that builds the site decides whether it is there.</param>
public sealed record ServedEntry(string Path, string? Source, EntryKinds Kind, bool IsCertain);
