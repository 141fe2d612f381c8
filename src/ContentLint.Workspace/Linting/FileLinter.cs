using System.Collections.Immutable;
using ContentLint.Analysis;
using ContentLint.Analysis.Fixing;
using ContentLint.Configuration;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Site;
using ContentLint.Syntax;
using ContentLint.Text;
using ContentLint.Workspace.Caching;
using ContentLint.Workspace.Requests;
using ContentLint.Workspace.Results;
using ContentLint.Workspace.Sites;

namespace ContentLint.Workspace.Linting;

/// <summary>Reads, checks and, if asked, fixes single files of one site in memory. Safe to use from several threads.</summary>
/// <param name="analyzer">The driver.</param>
/// <param name="config">The configuration in force.</param>
/// <param name="site">The site.</param>
/// <param name="request">What is asked for.</param>
/// <param name="recorder">Notes what the results depend on; null if nobody needs to know.</param>
/// <param name="filesAround">The files of the repository around a folder; null for those of the disk.</param>
/// <param name="cancellation">Ends the work.</param>
internal sealed class FileLinter(
    Analyzer analyzer,
    LintConfig config,
    ISite site,
    LintRequest request,
    DependencyRecorder? recorder = null,
    Func<string, FileSource>? filesAround = null,
    CancellationToken cancellation = default)
{
    /// <summary>What a build shows in place of the rules that look for targets; null if they look for them.</summary>
    public ImmutableArray<Diagnostic>? OfBuild { get; init; }

    private readonly Lazy<FileSource> files = new(() => (filesAround ?? RepositoryFiles.Around)(config.Root));

    /// <summary>Checks a file under the configuration of its folder; what goes wrong is a diagnostic of it.</summary>
    /// <param name="file">Absolute path.</param>
    /// <param name="folders">The configurations.</param>
    /// <returns>The outcome with paths relative to the root of the run.</returns>
    public FileOutcome Lint(string file, ConfiguredFolders folders)
    {
        var (linter, root) = For(file, folders);
        return linter.Lint(file).Relocate(root, config.Root);
    }

    /// <summary>Checks the bytes that a file is to have, under the configuration of its folder.</summary>
    /// <param name="file">Absolute path.</param>
    /// <param name="bytes">The bytes.</param>
    /// <param name="folders">The configurations.</param>
    /// <returns>The outcome with paths relative to the root of the run.</returns>
    public FileOutcome Lint(string file, ReadOnlySpan<byte> bytes, ConfiguredFolders folders)
    {
        var (linter, root) = For(file, folders);
        return linter.Lint(RelativePath.Of(root, file), bytes).Relocate(root, config.Root);
    }

    /// <summary>Applies the fixes that are safe enough and chosen to the text of a file, under the configuration of its folder.</summary>
    /// <param name="file">Absolute path.</param>
    /// <param name="source">The text.</param>
    /// <param name="isChosen">Asked for each of them, in the text of its pass.</param>
    /// <param name="folders">The configurations.</param>
    /// <returns>The outcome with paths relative to the root of the run.</returns>
    public FileOutcome Fix(string file, SourceText source, Func<ContentDocument, Diagnostic, bool> isChosen, ConfiguredFolders folders)
    {
        var (linter, root) = For(file, folders);
        return linter.Fix(source, isChosen).Relocate(root, config.Root);
    }

    private (FileLinter Linter, string Root) For(string file, ConfiguredFolders folders)
    {
        var owner = folders.Of(file);
        var linter = ReferenceEquals(owner.Config, config) ? this
            : new FileLinter(
                analyzer,
                owner.Config,
                ReferenceEquals(owner.Site, folders.Root.Site) ? site : owner.Site,
                request,
                null,
                filesAround,
                cancellation);
        return (linter, owner.Config.Root);
    }

    /// <summary>Checks a file of this site; what goes wrong is a diagnostic of it.</summary>
    /// <param name="file">Absolute path.</param>
    public FileOutcome Lint(string file) =>
        InputFile.Check(files.Value, file, RelativePath.Of(config.Root, file), (path, bytes) => Lint(path, bytes));

    /// <summary>Checks the bytes of a file.</summary>
    public FileOutcome Lint(string path, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Lint(SourceText.Read(bytes, path));
        }
        catch (UnreadableTextException exception)
        {
            return Failure(path, ToolDescriptors.UnreadableFile, exception.Message);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException and not OperationCanceledException)
        {
            return Failure(path, ToolDescriptors.RuleFailure, "contentlint", $"{exception.GetType().Name}: {exception.Message}") with
            {
                HasFailed = true
            };
        }
    }

    private FileOutcome Lint(SourceText source)
    {
        if (request.Mode != LintMode.Check)
            return Fix(source, static (_, _) => true);
        FileDependencies? dependencies = null;
        var document = ContentParser.Parse(source, KindOf(source), site.ProfileOf(source.Path).Yaml);
        var settings = config.GetSettings(source.Path, site.Profile);
        var analysis = recorder is null
            ? analyzer.Analyze(document, settings, site, OfBuild, cancellation)
            : recorder.Analyze(document, settings, out dependencies, cancellation);
        return new FileOutcome
        {
            Path = source.Path,
            Diagnostics = analysis.Diagnostics,
            Suppressed = analysis.Suppressed,
            Unjudged = analysis.Unjudged,
            Source = analysis.Diagnostics.IsEmpty && analysis.Suppressed.IsEmpty ? null : source,
            HasFailed = analysis.RuleFailed,
            Dependencies = dependencies,
        };
    }

    private FileOutcome Fix(SourceText source, Func<ContentDocument, Diagnostic, bool> isChosen)
    {
        var result = new DocumentFixer(analyzer, cancellation).Fix(
            source, KindOf(source), config.GetSettings(source.Path, site.Profile), site, request.MaximumSafety, isChosen);
        var text = result.Document.Source.Text;
        var isChanged = !string.Equals(text, source.Text, StringComparison.Ordinal);
        return new FileOutcome
        {
            Path = source.Path,
            Diagnostics = result.Analysis.Diagnostics,
            Suppressed = result.Analysis.Suppressed,
            Unjudged = result.Analysis.Unjudged,
            Source = result.Analysis.Diagnostics.IsEmpty && result.Analysis.Suppressed.IsEmpty ? null : result.Document.Source,
            FixedText = isChanged ? text : null,
            OriginalText = isChanged ? source.Text : null,
            Fixed = [.. result.Applied.Select(diagnostic => diagnostic.Descriptor)],
            HasFailed = result.Analysis.RuleFailed,
        };
    }

    private ContentKind KindOf(SourceText source) => site.ProfileOf(source.Path).KindOf(source.Path) ?? ContentKind.Markdown;

    /// <summary>A file that could not be checked at all.</summary>
    public static FileOutcome Failure(string path, DiagnosticDescriptor descriptor, params string[] arguments) => new()
    {
        Path = path,
        Diagnostics =
        [
            new Diagnostic
            {
                Descriptor = descriptor,
                Path = path,
                Span = new TextSpan(0, 0),
                Arguments = [.. arguments],
                Severity = descriptor.DefaultSeverity,
            },
        ],
    };
}
