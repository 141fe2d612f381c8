namespace ContentLint.Tests.Architecture;

/// <summary>The namespace and the name of an outermost type, as metadata has them.</summary>
internal sealed record TypeName(string Namespace, string Name)
{
    public override string ToString() => $"{Namespace}.{Name}";
}
