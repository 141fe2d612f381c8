namespace ContentLint.Cli.Hosting;

/// <summary>The program's exit codes.</summary>
internal static class ExitCode
{
    /// <summary>Nothing that fails the run was found.</summary>
    public const int Clean = 0;

    /// <summary>Findings, or with <c>--diff</c> something to fix.</summary>
    public const int Findings = 1;

    /// <summary>Wrong use, wrong configuration, or an internal error.</summary>
    public const int Failure = 2;

    /// <summary>Ended by a signal: what shells report for Ctrl+C.</summary>
    public const int Interrupted = 130;
}
