using System.Collections.Frozen;

namespace ContentLint.Site.Roles;

/// <summary>The names of folders that hold tests, fixtures, examples, snapshots and vendored code.</summary>
public static class TestFolders
{
    private static readonly FrozenSet<string> Names = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "test", "tests", "__tests__", "fixtures", "__fixtures__", "examples", "playground", "snapshots", "__snapshots__", "vendor",
        "third_party");

    /// <summary>Whether a folder has such a name.</summary>
    public static bool IsNamedSo(string name) => Names.Contains(name);
}
