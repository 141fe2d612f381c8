namespace NewRule;

/// <summary>The repository that the program was built from.</summary>
/// <param name="Root">Its root folder.</param>
internal sealed record Repository(string Root)
{
    public static Repository Find()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "ContentLint.sln")))
                return new Repository(folder);
        }

        throw new NewRuleException("The program is not in a clone of the repository.");
    }

    /// <summary>A file or folder by its path with forward slashes.</summary>
    public string this[string path] => Path.Combine(Root, path);
}
