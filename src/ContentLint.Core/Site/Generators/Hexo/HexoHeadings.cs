using ContentLint.Site.Profiles;

namespace ContentLint.Site.Generators.Hexo;

/// <summary>
/// How the renderer of Hexo reads headings: https://github.com/hexojs/hexo-renderer-marked
/// </summary>
/// <param name="Reading">The text that an anchor is made of.</param>
/// <param name="AreUnknown">Whether a setting or another renderer makes anchors in a way that is not known.</param>
internal sealed record HexoHeadings(HeadingReading Reading, bool AreUnknown)
{
    private const string RendererPrefix = "hexo-renderer-";

    /// <summary>Reads the settings of the renderer.</summary>
    /// <param name="config">Hexo's configuration.</param>
    /// <param name="packages">The packages that the site depends on.</param>
    public static HexoHeadings Read(GeneratorConfig config, IEnumerable<string> packages)
    {
        var renderers = packages.Where(IsOfMarkdown).ToArray();
        var isUnknown = renderers.Any(static name => !name.Contains("mark", StringComparison.Ordinal))
            || config.One("marked.quotes") is not null
            || config.One("marked.headerIds") is "false"
            || config.One("marked.modifyAnchors") is not (null or "0" or "false" or "");
        var isMarked = renderers.All(static name => name == RendererPrefix + "marked");
        return new HexoHeadings(
            new HeadingReading
            {
                OmitsImages = true,
                KeepsReferences = true,
                RemovesTags = true,
                IsTypographic = isMarked && config.IsRead ? config.Flag("marked.smartypants") ?? true : null,
            },
            isUnknown);
    }

    private static bool IsOfMarkdown(string package) =>
        package.StartsWith(RendererPrefix, StringComparison.Ordinal)
        && (package.Contains("mark", StringComparison.Ordinal) || package.Contains("pandoc", StringComparison.Ordinal)
            || package.Contains("kramed", StringComparison.Ordinal) || package.Contains("kramdown", StringComparison.Ordinal)
            || package.Contains("unified", StringComparison.Ordinal) || package.Contains("remark", StringComparison.Ordinal));
}
