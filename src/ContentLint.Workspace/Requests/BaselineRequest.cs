namespace ContentLint.Workspace.Requests;

/// <summary>What the command line asks for about a baseline.</summary>
/// <param name="Use">What is done with it.</param>
/// <param name="File">The file as given; null for the one at the root.</param>
public sealed record BaselineRequest(BaselineUse Use, string? File);

/// <summary>What is done with a baseline.</summary>
public enum BaselineUse
{
    /// <summary>Nothing.</summary>
    Ignore,

    /// <summary>Findings in it are not reported.</summary>
    Compare,

    /// <summary>The same, and what is no longer found is removed from it.</summary>
    Prune,

    /// <summary>It is written from the findings of the run.</summary>
    Write,
}
