namespace ContentLint.Site.Resolving;

/// <summary>A place where a URL's target may lie.</summary>
/// <param name="Base">The folder that the URL was taken relative to.</param>
/// <param name="Parts">The path, from the root of the site.</param>
/// <param name="Escapes">Whether the URL leads above the root of the site.</param>
/// <param name="Reading">The reading of the URL.</param>
internal sealed record TargetPath(string Base, PathPart[] Parts, bool Escapes, UrlReading Reading)
{
    /// <summary>The path as text.</summary>
    public string Text => string.Join('/', Parts.Select(part => part.Name));

    /// <summary>Takes a URL relative to a folder. A rooted URL stays in that folder whatever its <c>..</c>, as in browsers.</summary>
    /// <param name="folder">The folder, from the root of the site.</param>
    /// <param name="reading">The URL.</param>
    /// <param name="start">Index of the first part that still counts.</param>
    public static TargetPath Combine(string folder, UrlReading reading, int start)
    {
        var parts = new List<PathPart>();
        if (folder.Length > 0)
        {
            foreach (var name in folder.Split('/'))
                parts.Add(new PathPart(name, -1));
        }

        var floor = reading.IsRooted ? parts.Count : 0;
        var escapes = false;
        for (var i = start; i < reading.Names.Length; i++)
        {
            switch (reading.Names[i])
            {
                case "" or ".":
                    break;
                case ".." when parts.Count == floor:
                    escapes |= !reading.IsRooted;
                    break;
                case "..":
                    parts.RemoveAt(parts.Count - 1);
                    break;
                default:
                    parts.Add(new PathPart(reading.Names[i], i));
                    break;
            }
        }

        return new TargetPath(folder, [.. parts], escapes, reading);
    }
}
