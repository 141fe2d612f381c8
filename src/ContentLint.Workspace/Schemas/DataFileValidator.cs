using System.Collections.Immutable;
using System.Globalization;
using ContentLint.Analysis;
using ContentLint.Configuration;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.JsonSchema;
using ContentLint.JsonSchema.Evaluating;
using ContentLint.Rules.FrontMatter;
using ContentLint.Syntax.Data;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;
using ContentLint.Workspace.Linting;
using ContentLint.Workspace.Results;

namespace ContentLint.Workspace.Schemas;

/// <summary>Validates data files, and says what the rules for front matter say. Safe to use from several threads.</summary>
internal sealed class DataFileValidator(ContentSchema schema, Analyzer analyzer, LintConfig config)
{
    private readonly FileSource files = RepositoryFiles.Around(config.Root);
    private readonly DiagnosticDescriptor duplicateKey = new DuplicateKey().Descriptor;

    /// <summary>Validates a file; what goes wrong is a diagnostic of it.</summary>
    /// <param name="file">Absolute path.</param>
    public FileOutcome Validate(string file) =>
        Judge(InputFile.Check(files, file, SchemaRunRoot.Relative(config, file), (path, bytes) => Read(path, bytes)));

    /// <summary>Validates the bytes of a file.</summary>
    public FileOutcome Validate(string path, ReadOnlySpan<byte> bytes) => Judge(Read(path, bytes));

    /// <summary>A file of which a part was not looked at may be invalid in that part.</summary>
    private static FileOutcome Judge(FileOutcome outcome) => outcome with
    {
        HasFailed = outcome.Diagnostics.Any(diagnostic => diagnostic.Descriptor == ToolDescriptors.UnreadableFile
            || diagnostic.Descriptor == ToolDescriptors.LimitExceeded),
    };

    private FileOutcome Read(string path, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Validate(SourceText.Read(bytes, path));
        }
        catch (UnreadableTextException exception)
        {
            return FileLinter.Failure(path, ToolDescriptors.UnreadableFile, exception.Message);
        }
    }

    private FileOutcome Validate(SourceText source)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var document in DataReader.Read(source, DataReader.FormatOf(source.Path)!.Value))
        {
            diagnostics.AddRange(document.Problems.Where(IsReported).Select(problem => Diagnose(source, problem)));
            if (document.IsReadable)
                diagnostics.AddRange(schema.Validate(document.Root, document.RootSpan).Select(violation => Diagnose(source, violation)));
        }

        return new FileOutcome
        {
            Path = source.Path,
            Diagnostics = diagnostics.ToImmutable(),
            Source = diagnostics.Count == 0 ? null : source,
        };

        // YAML merges as often as it is told to.
        bool IsReported(FrontMatterProblem problem) =>
            problem.Kind != FrontMatterProblemKind.DuplicateKey || source.AsSpan(problem.Span) is not "<<";
    }

    private Diagnostic Diagnose(SourceText source, FrontMatterProblem problem)
    {
        if (problem is { Kind: FrontMatterProblemKind.DuplicateKey, Related: { } first })
        {
            var key = source.ToString(problem.Span).Trim('"', '\'');
            var line = source.GetPosition(first.Start).Line.ToString(CultureInfo.InvariantCulture);
            return new Diagnostic
            {
                Descriptor = duplicateKey,
                Path = source.Path,
                Span = problem.Span,
                Severity = DiagnosticSeverity.Error,
                Arguments = [("key", key), ("line", line)],
                Related = [new RelatedLocation(source.Path, first, $"the first '{key}'")],
            };
        }

        var descriptor = problem.Kind == FrontMatterProblemKind.LimitExceeded
            ? ToolDescriptors.LimitExceeded
            : ToolDescriptors.UnreadableFile;
        return ToolFinding.Create(descriptor, source.Path, problem.Span, DiagnosticSeverity.Error, problem.Message);
    }

    /// <summary>A deprecated key is valid, and told as information; all other violations make the file invalid.</summary>
    private Diagnostic Diagnose(SourceText source, SchemaViolation violation)
    {
        if (violation.Kind == SchemaViolationKind.LimitExceeded)
            return ToolFinding.Create(
                ToolDescriptors.LimitExceeded, source.Path, violation.Span, DiagnosticSeverity.Error, violation.Message);
        var diagnostic = SchemaViolationRule.Describe(
            violation, analyzer.ReporterOf(violation.Kind) ?? analyzer.ReporterOf(SchemaViolationKind.ValueNotAllowed)!) with
        {
            Path = source.Path,
            Severity = violation.Kind == SchemaViolationKind.Deprecated ? DiagnosticSeverity.Info : DiagnosticSeverity.Error,
        };
        return violation.MergedFrom is { } origin
            ? diagnostic with { Related = [new RelatedLocation(source.Path, origin, "merged from here")] }
            : diagnostic;
    }
}
