using System.Reflection;
using ContentLint.Analysis;
using ContentLint.Rules;

namespace ContentLint.Workspace.Caching;

/// <summary>What tells one build of the program from any other: results of another build are not taken for ours.</summary>
public static class BuildIdentity
{
    /// <summary>The version with the identities of the modules that decide what is found.</summary>
    public static string Current { get; } = string.Join(' ', [
        Version,
        .. new[] { typeof(Analyzer), typeof(RuleCatalog), typeof(BuildIdentity) }.Select(type => Of(type.Assembly)),
    ]);

    /// <summary>The version, without the commit that the build adds.</summary>
    public static string Version => typeof(BuildIdentity).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";

    private static string Of(Assembly assembly) => assembly.ManifestModule.ModuleVersionId is var id && id != Guid.Empty
        ? id.ToString("N")
        : Environment.ProcessPath is { } program && new FileInfo(program) is { Exists: true } file
            ? $"{file.Length}-{file.LastWriteTimeUtc.Ticks}"
            : Guid.NewGuid().ToString("N");
}
