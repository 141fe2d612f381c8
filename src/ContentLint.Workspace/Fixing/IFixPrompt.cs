using ContentLint.Diagnostics;
using ContentLint.Text;

namespace ContentLint.Workspace.Fixing;

/// <summary>Asks the user about fixes, one at a time.</summary>
public interface IFixPrompt
{
    /// <summary>Asks whether to apply a fix.</summary>
    /// <param name="root">The root that the paths of findings are relative to, absolute.</param>
    /// <param name="source">The text that the finding counts.</param>
    /// <param name="diagnostic">A finding with a fix.</param>
    FixAnswer Ask(string root, SourceText source, Diagnostic diagnostic);
}

/// <summary>The answer of the user about a fix.</summary>
public enum FixAnswer
{
    /// <summary>Apply it.</summary>
    Yes,

    /// <summary>Leave it.</summary>
    No,

    /// <summary>Apply it and all later ones in its file.</summary>
    AllInFile,

    /// <summary>Leave it and all later ones in its file.</summary>
    NoneInFile,

    /// <summary>Apply it and all later ones of its rule.</summary>
    AllOfRule,

    /// <summary>Leave it and all later ones of its rule.</summary>
    NoneOfRule,

    /// <summary>Leave it and all later ones.</summary>
    Quit,
}
