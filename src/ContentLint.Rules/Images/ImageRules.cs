using System.Collections.Immutable;
using ContentLint.Analysis;

namespace ContentLint.Rules.Images;

/// <summary>The rules of the family CL2.</summary>
public static class ImageRules
{
    /// <summary>One instance of each, by id.</summary>
    public static ImmutableArray<Rule> All { get; } =
    [
        new ImageNotFound(),
        new ImagePathCase(),
        new ImageSourceMissing(),
        new InvalidSrcset(),
        new ImageUnreadable(),
        new ImageTypeMismatch(),
        new ImageTooLarge(),
        new ImageDimensionsMissing(),
        new ImageAspectRatio(),
        new OrphanImage(),
        new ImageNameStyle(),
        new ImageUrlEncoding(),
        new ActiveSvg(),
        new LocalFilesystemPath(),
        new ImageAltMissing(),
        new ImageAltPlaceholder(),
        new PlaceholderImage(),
        new InsecureImage(),
    ];
}
