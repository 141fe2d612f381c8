using ContentLint.Syntax.FrontMatter;

namespace ContentLint.JsonSchema.Inference;

/// <summary>
/// Collects what the front matter of a site's articles has in common, one article at a time: its memory grows with the number of
/// keys, not of articles. Not safe to use from several threads.
/// </summary>
public sealed class FrontMatterSurvey
{
    /// <summary>Values in one article, aliases expanded, beyond which it is no front matter that a person wrote.</summary>
    private const long MostValues = 100_000;
    private readonly ValueStatistics root = new();

    /// <summary>How many articles were added.</summary>
    public int Count => root.Count;

    /// <summary>Adds an article; returns false, and adds nothing, if it holds too much.</summary>
    public bool TryAdd(MappingNode frontMatter)
    {
        if (frontMatter.ExpandedCount > MostValues)
            return false;
        root.Add(frontMatter, depth: 0);
        return true;
    }

    /// <summary>What the articles have in common.</summary>
    public InferredShape Infer() => ShapeInference.Infer(root, isRoot: true);
}
