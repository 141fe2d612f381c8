using ContentLint.Tests.Architecture.Samples.Lower;

namespace ContentLint.Tests.Architecture.Samples.Upper;

/// <summary>What types of a lower layer use although they must not. Its own use of a lower type is allowed.</summary>
internal class Target
{
    public static int Count { get; } = Innocent.Count;
}

internal sealed class TargetException : Exception;

[AttributeUsage(AttributeTargets.All)]
internal sealed class TargetAttribute : Attribute;
