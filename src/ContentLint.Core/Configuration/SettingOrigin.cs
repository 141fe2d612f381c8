using ContentLint.Text;

namespace ContentLint.Configuration;

/// <summary>Where a setting comes from.</summary>
/// <param name="Kind">The kind of place.</param>
/// <param name="Name">The name of the set, or of the option on the command line; the number of the override in its file, from 1; else
/// null.</param>
/// <param name="Source">The file that it stands in; null if it stands in none.</param>
/// <param name="Span">Where in the file.</param>
public sealed record SettingOrigin(SettingOriginKind Kind, string? Name = null, SourceText? Source = null, TextSpan Span = default)
{
    /// <summary>What holds without any configuration.</summary>
    public static SettingOrigin Default { get; } = new(SettingOriginKind.Default);
}

/// <summary>Kinds of places that settings come from, the lowest first.</summary>
public enum SettingOriginKind
{
    /// <summary>The program.</summary>
    Default,

    /// <summary>A rule set.</summary>
    Set,

    /// <summary>A configuration.</summary>
    File,

    /// <summary>An entry of <c>overrides</c>.</summary>
    Override,

    /// <summary>The page itself.</summary>
    Page,

    /// <summary>The command line.</summary>
    CommandLine,
}
