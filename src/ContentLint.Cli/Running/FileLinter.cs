using ContentLint.Analysis;
using ContentLint.CodeFixes;
using ContentLint.Configuration;
using ContentLint.Diagnostics;
using ContentLint.Site;
using ContentLint.Syntax;
using ContentLint.Text;

namespace ContentLint.Cli.Running;

/// <summary>Reads, checks and, if asked, fixes single files of one site in memory. Safe to use from several threads.</summary>
internal sealed class FileLinter(Analyzer analyzer, LintConfig config, ISite site, LintRequest request)
{
    /// <summary>Checks a file under the configuration of its folder; what goes wrong is a diagnostic of it.</summary>
    /// <param name="file">Absolute path.</param>
    /// <param name="folders">The configurations.</param>
    /// <returns>The outcome with paths relative to the root of the run.</returns>
    public FileOutcome Lint(string file, ConfiguredFolders folders)
    {
        var owner = folders.Of(file);
        var linter = ReferenceEquals(owner.Config, config) ? this
            : new FileLinter(analyzer, owner.Config, ReferenceEquals(owner.Site, folders.Root.Site) ? site : owner.Site, request);
        return linter.Lint(file).Relocate(owner.Config.Root, config.Root);
    }

    /// <summary>Checks a file of this site; what goes wrong is a diagnostic of it.</summary>
    /// <param name="file">Absolute path.</param>
    public FileOutcome Lint(string file) => InputFile.Check(file, RelativePath.Of(config.Root, file), (path, bytes) => Lint(path, bytes));

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
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return Failure(path, ToolDescriptors.RuleFailure, "contentlint", $"{exception.GetType().Name}: {exception.Message}") with { HasFailed = true };
        }
    }

    private FileOutcome Lint(SourceText source)
    {
        var kind = ContentParser.KindOf(source.Path) ?? ContentKind.Markdown;
        var settings = config.GetSettings(source.Path);
        if (request.Mode != LintMode.Check)
            return Fix(source, kind, settings);
        var analysis = analyzer.Analyze(ContentParser.Parse(source, kind), settings, site);
        return new FileOutcome
        {
            Path = source.Path,
            Diagnostics = analysis.Diagnostics,
            Suppressed = analysis.Suppressed,
            Source = analysis.Diagnostics.IsEmpty && analysis.Suppressed.IsEmpty ? null : source,
            HasFailed = analysis.RuleFailed,
        };
    }

    private FileOutcome Fix(SourceText source, ContentKind kind, IFileSettings settings)
    {
        var result = new DocumentFixer(analyzer).Fix(source, kind, settings, site, request.MaximumSafety);
        var text = result.Document.Source.Text;
        var isChanged = !string.Equals(text, source.Text, StringComparison.Ordinal);
        return new FileOutcome
        {
            Path = source.Path,
            Diagnostics = result.Analysis.Diagnostics,
            Suppressed = result.Analysis.Suppressed,
            Source = result.Analysis.Diagnostics.IsEmpty && result.Analysis.Suppressed.IsEmpty ? null : result.Document.Source,
            FixedText = isChanged ? text : null,
            OriginalText = isChanged ? source.Text : null,
            FixCount = result.Applied.Length,
            HasFailed = result.Analysis.RuleFailed,
        };
    }

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
