namespace ContentLint.Diagnostics;

/// <summary>The orders that reports rely on; both are total over what a reader can tell apart.</summary>
public static class DiagnosticOrder
{
    /// <summary>By offset, end, id, then message.</summary>
    public static IComparer<Diagnostic> InFile { get; } = Comparer<Diagnostic>.Create(CompareInFile);

    /// <summary>By path (ordinal), then as <see cref="InFile"/>.</summary>
    public static IComparer<Diagnostic> Across { get; } = Comparer<Diagnostic>.Create((left, right) =>
    {
        var byPath = string.CompareOrdinal(left.Path, right.Path);
        return byPath != 0 ? byPath : CompareInFile(left, right);
    });

    /// <summary>By severity, the worst first, then as <see cref="Across"/>: what is kept where a consumer takes only so many.</summary>
    public static IComparer<Diagnostic> WorstFirst { get; } = Comparer<Diagnostic>.Create((left, right) =>
        left.Severity != right.Severity ? right.Severity.CompareTo(left.Severity) : Across.Compare(left, right));

    private static int CompareInFile(Diagnostic left, Diagnostic right)
    {
        var bySpan = left.Span.CompareTo(right.Span);
        if (bySpan != 0)
            return bySpan;
        var byId = string.CompareOrdinal(left.Id, right.Id);
        return byId != 0 ? byId : string.CompareOrdinal(left.Message, right.Message);
    }
}
