using ContentLint.Text;

namespace ContentLint.JsonSchema.Evaluating;

/// <summary>What to do about a violation, where its keyword does not say it.</summary>
internal static class ViolationHelp
{
    /// <summary>One imperative sentence without a full stop.</summary>
    public static string Of(SchemaViolation violation)
    {
        switch (violation.Kind)
        {
            case SchemaViolationKind.MissingKey:
                return $"Add the key {ValueText.Quote(violation.Key ?? "")}";
            case SchemaViolationKind.WrongType or SchemaViolationKind.InvalidFormat
                when Argument(violation, "expected") is ['b', 'e', ' ', .. var expected]:
                return $"Write {expected}";
            case SchemaViolationKind.ValueNotAllowed:
                return Nearest(violation) is { } nearest
                    ? $"Write {ValueText.Quote(nearest)}"
                    : violation.Allowed.IsEmpty ? "Correct the value" : $"Write {ValueText.Choices(violation.Allowed)}";
            case SchemaViolationKind.Deprecated or SchemaViolationKind.UnknownKey:
                return "Remove the key";
            default:
                return "Correct the value";
        }
    }

    private static string? Nearest(SchemaViolation violation) =>
        violation is { Node: Syntax.FrontMatter.ScalarNode scalar, Allowed.Length: > 2 }
            ? Spelling.Nearest(ValueText.Of(scalar), violation.Allowed)
            : null;

    private static string? Argument(SchemaViolation violation, string name)
    {
        foreach (var argument in violation.Arguments)
        {
            if (argument.Name == name)
                return argument.Value;
        }

        return null;
    }
}
