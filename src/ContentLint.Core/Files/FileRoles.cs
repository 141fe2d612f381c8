namespace ContentLint.Files;

/// <summary>What becomes of a file, which decides the rules that apply to it.</summary>
[Flags]
public enum FileRoles
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Published by the generator.</summary>
    Content = 1,

    /// <summary>A layout, an include, or a part of a theme.</summary>
    Template = 2,

    /// <summary>Shown by the forge only: README, CONTRIBUTING, and files outside of every site.</summary>
    Repository = 4,

    /// <summary>All of them.</summary>
    All = Content | Template | Repository,
}
