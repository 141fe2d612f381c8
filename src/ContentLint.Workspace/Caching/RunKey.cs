using ContentLint.Configuration;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Site;
using ContentLint.Site.Questions;

namespace ContentLint.Workspace.Caching;

/// <summary>What all results of a run depend on. Results of runs with different keys have nothing to do with each other.</summary>
public static class RunKey
{
    /// <summary>The key of a run.</summary>
    /// <param name="config">The configuration in force, with the rules picked on the command line.</param>
    /// <param name="site">The site.</param>
    /// <param name="program">What tells one build of the program from any other.</param>
    public static ContentHash Of(LintConfig config, ISite site, string program) => new HashedParts()
        .Add(LintCache.FormatVersion)
        .Add(program)
        .Add(config.Inputs.Hash)
        .Add(config.Selection.Select.IsDefault ? [] : config.Selection.Select)
        .Add(config.Selection.Ignore.IsDefault ? [] : config.Selection.Ignore)
        .Add(config.Selection.Sets.IsDefault ? [] : config.Selection.Sets)
        .Add([.. config.Selection.Severities.Select(static given => $"{given.Rule}={given.Severity.ToWord()}")])
        .Add(config.Selection.RequiresReasons)
        .Add(SiteFacts.HashOf(site))
        .Hash;
}
