using System.Collections.Immutable;
using ContentLint.JsonSchema.Inference;
using ContentLint.Reporting;
using ContentLint.Workspace.Requests;

namespace ContentLint.Workspace.Inference;

/// <summary>Infers a schema from files: reads them once to learn, and once more to find the exceptions.</summary>
public static class InferenceRun
{
    /// <summary>Infers a schema.</summary>
    /// <param name="root">The folder that paths are shown relative to.</param>
    /// <param name="files">Absolute paths.</param>
    /// <param name="isStrict">Whether the schema allows no other key.</param>
    /// <exception cref="UsageException">No file has front matter.</exception>
    public static InferenceResult Infer(string root, ImmutableArray<string> files, bool isStrict)
    {
        var reader = new ArticleReader(root, files);
        var survey = new FrontMatterSurvey();
        var notes = new List<string>();
        var without = 0;
        foreach (var article in reader.Read())
        {
            if (article.Problem is { } problem)
                notes.Add($"{article.Place(article.Start)}: {problem}");
            else if (article.FrontMatter is not { } frontMatter)
                without++;
            else if (!survey.TryAdd(frontMatter))
                notes.Add($"{article.Place(article.Start)}: its front matter holds too much to learn from");
        }

        if (survey.Count == 0)
            throw new UsageException(
                $"none of the {files.Length} files has front matter to infer a schema "
                    + $"from{(notes is [var first, ..] ? $"; {first}" : "")}");
        var shape = survey.Infer();
        foreach (var article in reader.Read())
        {
            if (article is not { FrontMatter: { } frontMatter, Problem: null })
                continue;
            var outliers = OutlierFinder.Find(frontMatter, shape, article.Start);
            notes.AddRange(outliers.Select(outlier => $"{article.Place(outlier.Span)}: {outlier.Reason}"));
        }

        return new InferenceResult(InferredSchema.Write(shape, survey.Count, isStrict), [.. notes], survey.Count, without);
    }
}

/// <summary>An inferred schema.</summary>
/// <param name="Schema">Its text.</param>
/// <param name="Notes">The files that are not as the others, each with line and reason.</param>
/// <param name="Articles">How many files it was inferred from.</param>
/// <param name="WithoutFrontMatter">How many files have none.</param>
public sealed record InferenceResult(string Schema, ImmutableArray<string> Notes, int Articles, int WithoutFrontMatter);
