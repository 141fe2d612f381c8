namespace ContentLint.Site.Scripts;

/// <summary>Tells whether two values are written alike, so that it does not matter which of them counts.</summary>
internal static class ScriptEquality
{
    private const int MaximumDepth = 6;

    /// <summary>Whether two values are the same for anybody who reads them.</summary>
    public static bool AreSame(ScriptValue left, ScriptValue right) => AreSame(left, right, 0);

    private static bool AreSame(ScriptValue left, ScriptValue right, int depth)
    {
        if (ReferenceEquals(left, right))
            return true;
        return depth < MaximumDepth && (left, right) switch
        {
            (ScriptNothing one, ScriptNothing other) => one.IsMissing == other.IsMissing,
            (ScriptText one, ScriptText other) => one.Value == other.Value,
            (ScriptNumber one, ScriptNumber other) => one.Value.Equals(other.Value),
            (ScriptBoolean one, ScriptBoolean other) => one.Value == other.Value,
            (ScriptFile one, ScriptFile other) => one.Path == other.Path && one.IsUrl == other.IsUrl,
            (ScriptPackage one, ScriptPackage other) => one.Module is not null && one.Module == other.Module && one.Name == other.Name,
            (ScriptUnknown one, ScriptUnknown other) => one.Location == other.Location && one.IsOfEnvironment == other.IsOfEnvironment,
            (ScriptList one, ScriptList other) => !one.HasUnknownItems && !other.HasUnknownItems && one.Values.Count == other.Values.Count
                && one.Values.Zip(other.Values).All(pair => AreSame(pair.First, pair.Second, depth + 1)),
            (ScriptObject one, ScriptObject other) => AreSame(one, other, depth),
            _ => false,
        };
    }

    private static bool AreSame(ScriptObject left, ScriptObject right, int depth)
    {
        if (left.HasUnknownKeys || right.HasUnknownKeys || left.Count != right.Count)
            return false;
        return left.Properties.All(entry => right.TryGet(entry.Key, out var value) && AreSame(entry.Value, value, depth + 1));
    }
}
