using ContentLint.Text;

namespace ContentLint.Configuration;

/// <summary>
/// What one file says, or one rule set that a file extends. Layers lie over each other: the later stands above the earlier.
/// </summary>
/// <param name="Data">What is said.</param>
/// <param name="Source">The file, or the one that names the set.</param>
/// <param name="Scope">Where the patterns of the layer start.</param>
internal sealed record ConfigurationLayer(ConfigurationData Data, SourceText Source, FolderScope Scope)
{
    /// <summary>Where the set is named; meaningless for a file.</summary>
    public TextSpan SetSpan { get; init; }
}
