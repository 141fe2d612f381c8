using ContentLint.Configuration;
using ContentLint.Rules;

namespace ContentLint.Workspace.Requests;

/// <summary>Checks the rules that a request names.</summary>
public static class RuleSelectionCheck
{
    /// <summary>Checks that each selector names a rule or is the beginning of an id.</summary>
    /// <exception cref="UsageException">One does not.</exception>
    public static void Check(RuleSelection selection)
    {
        if (selection.FindProblems(RuleCatalog.Descriptors) is [var problem, ..])
            throw new UsageException(problem);
    }
}
