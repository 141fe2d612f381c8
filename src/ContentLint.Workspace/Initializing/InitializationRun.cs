using System.Collections.Immutable;
using ContentLint.Configuration;
using ContentLint.Files;
using ContentLint.Rules;
using ContentLint.Site;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Generators;
using ContentLint.Site.Profiles;
using ContentLint.Text;
using ContentLint.Workspace.Discovery;
using ContentLint.Workspace.Inference;
using ContentLint.Workspace.Requests;

namespace ContentLint.Workspace.Initializing;

/// <summary>Finds out what a folder's first configuration says.</summary>
public static class InitializationRun
{
    /// <summary>The file that an inferred schema is written to.</summary>
    public const string SchemaFile = "front-matter.schema.json";

    /// <summary>Prepares the configuration of a folder, and writes nothing.</summary>
    /// <param name="folder">An absolute path.</param>
    /// <param name="infers">Whether a schema is inferred from the articles.</param>
    /// <exception cref="UsageException">A schema is to be inferred, and there is nothing to infer it from.</exception>
    public static Initialization Prepare(string folder, bool infers)
    {
        var files = new DiskFileSystem(folder);
        var detected = GeneratorCatalog.Detect(files);
        var profile = GeneratorCatalog.Find(detected.Generator)!.Initial.Beneath(detected.Folder);
        var text = ConfigurationTemplate.Write(detected, profile, infers ? SchemaFile : profile.Schema, files);
        return new Initialization(
            detected,
            profile,
            ConfigurationFileNames.All.FirstOrDefault(name => File.Exists(Path.Combine(folder, name)), ConfigurationFileNames.All[0]),
            text)
        {
            Inferred = infers ? InferenceRun.Infer(folder, FindArticles(folder, profile, text), isStrict: false) : null,
        };
    }

    private static ImmutableArray<string> FindArticles(string folder, InitialConfiguration profile, string configuration)
    {
        // The schema is not there yet, which is a mistake of this configuration; what it excludes counts all the same.
        var config = LintConfig.Parse(
            new SourceText(configuration, ConfigurationFileNames.All[0]), folder, RuleCatalog.Descriptors, static _ => null).Config;
        ImmutableArray<GlobPattern> patterns =
        [
            .. profile.Articles.Select(pattern => GlobPattern.TryParse(pattern, out var glob, out var problem)
                ? glob
                : throw new InvalidOperationException(problem))
        ];
        var finder = new ContentFileFinder(config, FileKind.Content);
        ImmutableArray<string> articles =
        [
            .. finder.Find([folder], folder).Where(file => patterns.Any(pattern => pattern.IsMatch(RelativePath.Of(folder, file))))
        ];
        return articles.IsEmpty
            ? throw new UsageException(
                $"there is no Markdown or HTML file to infer a schema from: '{string.Join("', '", profile.Articles)}' match none")
            : articles;
    }
}

/// <summary>What a folder's first configuration is to be.</summary>
/// <param name="Detected">The generator.</param>
/// <param name="Profile">Its profile.</param>
/// <param name="FileName">The name of the file: that of the one that is there, or the usual one.</param>
/// <param name="Text">Its text.</param>
public sealed record Initialization(DetectedSite Detected, InitialConfiguration Profile, string FileName, string Text)
{
    /// <summary>The schema that was inferred, or null.</summary>
    public InferenceResult? Inferred { get; init; }
}
