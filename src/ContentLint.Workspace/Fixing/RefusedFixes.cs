using System.Runtime.InteropServices;
using ContentLint.Diagnostics;
using ContentLint.Syntax;

namespace ContentLint.Workspace.Fixing;

/// <summary>
/// The fixes of one file that were refused, so that a later pass does not ask for them again. Fixes that read alike are told apart by their
/// number.
/// </summary>
internal sealed class RefusedFixes
{
    private readonly Dictionary<(string Id, string Title, string Message), int> refused = [];
    private readonly Dictionary<(string Id, string Title, string Message), int> met = [];
    private ContentDocument? pass;

    /// <summary>Whether a fix was refused before; to be asked once for each fix of a pass, in their order.</summary>
    /// <param name="document">The document of the pass.</param>
    /// <param name="diagnostic">The finding.</param>
    public bool Contains(ContentDocument document, Diagnostic diagnostic)
    {
        if (!ReferenceEquals(pass, document))
            met.Clear();
        pass = document;
        var key = KeyOf(diagnostic);
        if (met.GetValueOrDefault(key) >= refused.GetValueOrDefault(key))
            return false;
        Increase(met, key);
        return true;
    }

    /// <summary>Remembers a fix.</summary>
    public void Add(Diagnostic diagnostic)
    {
        Increase(refused, KeyOf(diagnostic));
        Increase(met, KeyOf(diagnostic));
    }

    private static (string Id, string Title, string Message) KeyOf(Diagnostic diagnostic) =>
        (diagnostic.Id, diagnostic.Fix?.Title ?? "", diagnostic.Message);

    private static void Increase<TKey>(Dictionary<TKey, int> counts, TKey key)
        where TKey : notnull => CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _)++;
}
