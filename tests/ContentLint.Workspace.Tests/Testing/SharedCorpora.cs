namespace ContentLint.Workspace.Tests.Testing;

/// <summary>The folder of real sites that lies beside the repository. Users do not have it; tests that need it fail without it.</summary>
internal static class SharedCorpora
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(
        Environment.GetEnvironmentVariable("CONTENTLINT_SHARED") ?? Path.Combine(Repository, "..", "shared"), "corpora"));

    public static string Repository
    {
        get
        {
            for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
            {
                if (File.Exists(Path.Combine(folder, "ContentLint.sln")))
                    return folder;
            }

            throw new InvalidOperationException("The tests do not run inside of the repository.");
        }
    }
}
