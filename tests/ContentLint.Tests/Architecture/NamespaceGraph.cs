namespace ContentLint.Tests.Architecture;

/// <summary>The namespaces of an assembly, and which of them use which others.</summary>
internal sealed class NamespaceGraph
{
    private readonly TypeArrow[] uses;
    private readonly ILookup<string, string> usedBy;

    /// <summary>Groups the uses between types; those within one namespace do not count.</summary>
    public NamespaceGraph(IEnumerable<TypeArrow> arrows)
    {
        uses =
        [
            .. arrows
                .Where(static arrow => arrow.From.Namespace != arrow.To.Namespace)
                .OrderBy(static arrow => arrow.ToString(), StringComparer.Ordinal),
        ];
        usedBy = uses.ToLookup(static arrow => arrow.From.Namespace, static arrow => arrow.To.Namespace, StringComparer.Ordinal);
    }

    /// <summary>
    /// The graph of a project. Generated code in namespaces of the framework, such as that of regular expressions, is left out.
    /// </summary>
    /// <param name="type">A type of the project.</param>
    /// <param name="root">The namespace of the project's folder.</param>
    public static NamespaceGraph Of(Type type, string root)
    {
        bool IsIn(TypeName name) => name.Namespace == root || name.Namespace.StartsWith(root + ".", StringComparison.Ordinal);
        return new(TypeReferences.Read(type.Assembly.Location).Where(arrow => IsIn(arrow.From) && IsIn(arrow.To)));
    }

    /// <summary>The uses of types in a higher layer.</summary>
    /// <param name="root">The namespace above the layers.</param>
    /// <param name="layers">The layers, lowest first. A namespace below one belongs to it.</param>
    public IEnumerable<string> FindUpwardUses(string root, string[] layers) =>
        from arrow in uses
        let user = LayerOf(arrow.From.Namespace, root)
        let used = LayerOf(arrow.To.Namespace, root)
        where LevelOf(user, layers) < LevelOf(used, layers)
        select $"{user} must not use {used}: {arrow}";

    /// <summary>The uses that together lead from a namespace back to it.</summary>
    public IEnumerable<string> FindCircles() =>
        from arrow in uses
        where Reaches(arrow.To.Namespace, arrow.From.Namespace)
        select $"on a circle: {arrow}";

    private bool Reaches(string start, string end)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { start };
        var open = new Queue<string>(seen);
        while (open.TryDequeue(out var name))
        {
            if (name == end)
                return true;
            foreach (var next in usedBy[name].Where(seen.Add))
                open.Enqueue(next);
        }

        return false;
    }

    private static string LayerOf(string name, string root) =>
        name.StartsWith(root + ".", StringComparison.Ordinal) ? name[(root.Length + 1)..].Split('.')[0] : name;

    private static int LevelOf(string layer, string[] layers)
    {
        var level = Array.IndexOf(layers, layer);
        return level >= 0 ? level : throw new InvalidOperationException($"{layer} is no layer; give it a place in the order");
    }
}
