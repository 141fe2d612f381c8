namespace ContentLint.ConfigurationSchema;

/// <summary>The repository that the program was built from.</summary>
internal static class RepositoryFolder
{
    public static string Find()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "ContentLint.sln")))
                return folder;
        }

        throw new InvalidOperationException("The program does not lie in the repository.");
    }
}
