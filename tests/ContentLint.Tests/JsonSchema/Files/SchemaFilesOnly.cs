using ContentLint.JsonSchema.Files;
using ContentLint.JsonSchema.Linting;
using ContentLint.Text;

namespace ContentLint.Tests.JsonSchema.Files;

/// <summary>Schema files that stand in a test, and what is said about one of them: path, text at the place, message.</summary>
internal static class SchemaFilesOnly
{
    public static LoadedSchema Load(params (string Path, string Text)[] files) =>
        new SchemaLoader(path => Read(files, path), []).Load(files[0].Path);

    public static IEnumerable<string> Lint(params (string Path, string Text)[] files)
    {
        var loaded = Load(files);
        return SchemaLinter.Lint(loaded).Select(problem =>
        {
            var source = problem.Source ?? loaded.Document!.Source!;
            return $"{source.Path} «{source.ToString(problem.Span)}» {problem.Message}";
        });
    }

    public static IEnumerable<string> Lint(string json) => Lint(("a.json", json)).Select(line => line["a.json ".Length..]);

    private static SourceText? Read((string Path, string Text)[] files, string path)
    {
        foreach (var (name, text) in files)
        {
            if (name == path)
                return new SourceText(text, path);
        }

        return null;
    }
}
