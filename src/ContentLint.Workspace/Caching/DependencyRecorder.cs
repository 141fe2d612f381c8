using System.Collections.Immutable;
using ContentLint.Analysis;
using ContentLint.Configuration;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Site;
using ContentLint.Site.Questions;
using ContentLint.Syntax;

namespace ContentLint.Workspace.Caching;

/// <summary>Analyses files, and notes what else than their own bytes the results depend on. Safe to use from several threads.</summary>
/// <param name="analyzer">The driver.</param>
/// <param name="site">The site.</param>
public sealed class DependencyRecorder(Analyzer analyzer, ISite site)
{
    /// <summary>What the site answered.</summary>
    public SiteAnswers Answers { get; } = new(site);

    /// <summary>Analyses a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="settings">What the configuration says about it.</param>
    /// <param name="dependencies">What the result depends on; null if it holds for this moment only.</param>
    /// <param name="cancellation">Ends the work.</param>
    public FileAnalysis Analyze(
        ContentDocument document, IFileSettings settings, out FileDependencies? dependencies, CancellationToken cancellation = default)
    {
        var recording = new RecordingSite(site, document.Source, Answers);
        var analysis = analyzer.Analyze(document, settings, recording, cancellation);
        var namesSchema = document.FrontMatter is { } frontMatter && SchemaDeclaration.Find(document.Source, frontMatter) is not null;
        dependencies = analysis.RuleFailed || analysis.DependsOnTime || recording.MetChange
            ? null
            : new FileDependencies([.. recording.Questions], recording.OwnAnchors, namesSchema);
        return analysis;
    }
}

/// <summary>What a file's result depends on, besides its bytes and what holds for the whole run.</summary>
/// <param name="Questions">What was asked about the site.</param>
/// <param name="OwnAnchors">The hash of the file's own anchors, which others may depend on; null if not known.</param>
/// <param name="NamesSchema">Whether the file names its schema itself.</param>
public sealed record FileDependencies(ImmutableArray<SiteQuestion> Questions, ContentHash? OwnAnchors, bool NamesSchema);
