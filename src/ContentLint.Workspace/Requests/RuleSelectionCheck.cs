using ContentLint.Configuration;
using ContentLint.Rules;

namespace ContentLint.Workspace.Requests;

/// <summary>Checks the rules that a request names.</summary>
public static class RuleSelectionCheck
{
    /// <summary>Checks that each selector names a rule or is the beginning of an id.</summary>
    /// <exception cref="UsageException">One does not, or no rule is left.</exception>
    public static void Check(RuleSelection selection)
    {
        if (selection.FindProblems(RuleCatalog.Descriptors) is [var problem, ..])
            throw new UsageException(problem);
        if (!selection.Select.IsDefaultOrEmpty && !RuleCatalog.Descriptors.Any(selection.Includes))
            throw new UsageException("--select and --ignore leave no rule; remove a rule from --ignore");
    }
}
