using System.Text.RegularExpressions;

namespace ContentLint.Tests.Architecture;

/// <summary>Compares the namespaces of a project's source files with their folders.</summary>
internal static partial class ProjectLayout
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline;

    /// <summary>The files whose namespace is another than that of their folder, or that have none although they declare types.</summary>
    /// <param name="folder">The project's folder.</param>
    /// <param name="root">The namespace of that folder.</param>
    public static IEnumerable<string> FindMisplacedFiles(string folder, string root)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var relative = Path.GetRelativePath(folder, path).Replace('\\', '/');
            if (relative.StartsWith("obj/", StringComparison.Ordinal) || relative.StartsWith("bin/", StringComparison.Ordinal))
                continue;
            var expected = string.Join('.', relative.Split('/').SkipLast(1).Prepend(root));
            var text = File.ReadAllText(path);
            var actual = NamespaceDeclaration().Match(text).Groups["name"].Value;
            if (actual != expected && (actual.Length > 0 || TypeDeclaration().IsMatch(text)))
                yield return $"{relative} has the namespace '{actual}', but its folder is that of '{expected}'";
        }
    }

    [GeneratedRegex(@"^namespace\s+(?<name>[\w.]+)", Options)]
    private static partial Regex NamespaceDeclaration();

    [GeneratedRegex(@"^([a-z]+\s+)*(class|struct|record|interface|enum|delegate)\s", Options)]
    private static partial Regex TypeDeclaration();
}
