using ContentLint.Tests.Architecture.Samples.Upper;

namespace ContentLint.Tests.Architecture.Samples.Lower;

internal static class Innocent
{
    public static int Count => 1;
}

[AttributeUsage(AttributeTargets.All)]
internal sealed class NamingAttribute(Type type) : Attribute
{
    public Type Type { get; } = type;
}

internal sealed class UseAsBase : Target;

internal sealed class UseInField
{
    public Target? Field;

    public void Clear() => Field = null;
}

internal sealed class UseInSignature
{
    public static Target[]? Method() => null;
}

internal sealed class UseInBody
{
    public static int Method() => Target.Count;
}

internal sealed class UseInLambda
{
    public static Func<int, int> Method(int added) => given => given + added + Target.Count;
}

internal sealed class UseAsTypeArgument
{
    public static object Method() => new Dictionary<string, List<Target>>(StringComparer.Ordinal);
}

internal sealed class UseAsMethodArgument
{
    public static object Method() => Enumerable.Empty<Target>();
}

internal sealed class UseInCatch
{
    public static void Method(Action action)
    {
        try
        {
            action();
        }
        catch (TargetException)
        {
        }
    }
}

internal sealed class UseAsConstraint<T>
    where T : Target
{
    public T? Value { get; set; }
}

[Target]
internal sealed class UseAsAttribute;

[Naming(typeof(Target))]
internal sealed class UseInAttribute;

internal sealed class UseInNestedType
{
    public sealed class Nested : Target;
}
