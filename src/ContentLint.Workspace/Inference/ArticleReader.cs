using System.Collections.Immutable;
using ContentLint.Configuration;
using ContentLint.Files;
using ContentLint.Syntax;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;
using ContentLint.Workspace.Linting;

namespace ContentLint.Workspace.Inference;

/// <summary>Reads the front matter of files, one at a time: a site may be larger than memory.</summary>
/// <param name="root">The folder that paths are shown relative to, absolute.</param>
/// <param name="files">Absolute paths.</param>
internal sealed class ArticleReader(string root, ImmutableArray<string> files)
{
    private readonly FileSource source = RepositoryFiles.Around(root);

    /// <summary>The files in their order, each with its front matter, or with what keeps it from being read.</summary>
    public IEnumerable<Article> Read()
    {
        foreach (var file in files)
            yield return Read(file);
    }

    private Article Read(string file)
    {
        var path = RelativePath.Of(root, file);
        try
        {
            var text = SourceText.Read(source.ReadAll(file, InputFile.MaximumSize), path);
            var block = FrontMatterReader.Read(text, ContentKinds.Of(file) ?? ContentKind.Markdown);
            return block is null ? new Article(path) : Of(path, text, block);
        }
        catch (FileTooLargeException)
        {
            return new Article(path) { Problem = $"the file is larger than {InputFile.MaximumSize / (1024 * 1024)} MiB" };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or UnreadableTextException)
        {
            return new Article(path) { Problem = exception.Message.TrimEnd('.') };
        }
    }

    private static Article Of(string path, SourceText source, FrontMatterBlock block)
    {
        var article = new Article(path) { Source = source, Start = block.OpeningFence };
        if (!block.IsReadable)
        {
            var problem = block.Problems.First(problem => problem.Kind is FrontMatterProblemKind.Syntax
                or FrontMatterProblemKind.Unterminated or FrontMatterProblemKind.LimitExceeded);
            return article with { Start = problem.Span, Problem = $"its front matter cannot be read: {problem.Message}" };
        }

        if (block.Root is not null and not MappingNode)
            return article with { Problem = "its front matter has no keys" };
        return article with { FrontMatter = block.Mapping ?? Empty(block) };
    }

    private static MappingNode Empty(FrontMatterBlock block) => new(new TextSpan(block.Content.Start, 0), [], CollectionStyle.Block);
}

/// <summary>A file and its front matter.</summary>
/// <param name="Path">Its path for reports.</param>
internal sealed record Article(string Path)
{
    /// <summary>Its text; null if it cannot be read, or has no front matter.</summary>
    public SourceText? Source { get; init; }

    /// <summary>The front matter; null if there is none that can be read.</summary>
    public MappingNode? FrontMatter { get; init; }

    /// <summary>Where the front matter starts, or where its problem is.</summary>
    public TextSpan Start { get; init; }

    /// <summary>What keeps the front matter from being read, as a clause; null if nothing does.</summary>
    public string? Problem { get; init; }

    /// <summary>Path and line, as <c>_posts/a.md:3</c>.</summary>
    public string Place(TextSpan span) => $"{Path}:{(Source is null ? 1 : Source.GetPosition(span.Start).Line)}";
}
