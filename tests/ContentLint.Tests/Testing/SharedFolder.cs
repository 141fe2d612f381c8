namespace ContentLint.Tests.Testing;

/// <summary>
/// The folder of corpora and official suites that lies beside the repository. Users do not have it; tests that need it fail without it.
/// </summary>
internal static class SharedFolder
{
    public static string Root { get; } = Find();

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    private static string Find()
    {
        if (Environment.GetEnvironmentVariable("CONTENTLINT_SHARED") is { Length: > 0 } configured)
            return configured;
        return System.IO.Path.Combine(RepositoryFolder.Root, "..", "shared");
    }
}

/// <summary>The root of the repository that the tests were built from.</summary>
internal static class RepositoryFolder
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = System.IO.Path.GetDirectoryName(folder))
        {
            if (File.Exists(System.IO.Path.Combine(folder, "ContentLint.sln")))
                return folder;
        }

        throw new InvalidOperationException("The tests do not run inside of the repository.");
    }
}
