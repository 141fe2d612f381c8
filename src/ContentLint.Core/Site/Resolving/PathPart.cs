namespace ContentLint.Site.Resolving;

/// <summary>A part of a path that is looked for.</summary>
/// <param name="Name">The name.</param>
/// <param name="Index">The part of the URL that names it, or -1 if it belongs to the folder that the URL is relative to.</param>
internal readonly record struct PathPart(string Name, int Index);
