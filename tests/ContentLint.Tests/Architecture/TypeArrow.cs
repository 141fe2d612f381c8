namespace ContentLint.Tests.Architecture;

/// <summary>One use of a type by another of the same assembly. Nested types count as their outermost type.</summary>
internal sealed record TypeArrow(TypeName From, TypeName To)
{
    public override string ToString() => $"{From} uses {To}";
}
