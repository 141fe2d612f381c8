namespace ContentLint.Tests.JsonSchema.Differential;

/// <summary>A verdict of NJsonSchema's that is not ours.</summary>
/// <param name="File">The file of the suite.</param>
/// <param name="Test">The test in it.</param>
/// <param name="Ours">Our verdict.</param>
/// <param name="Theirs">NJsonSchema's.</param>
internal sealed record Difference(string File, string Test, string Ours, string Theirs);

/// <summary>Why verdicts about one file of the suite differ.</summary>
/// <param name="Reason">What NJsonSchema does there.</param>
/// <param name="Covers">The differences that it explains.</param>
internal sealed record DifferenceReason(string Reason, Func<Difference, bool> Covers)
{
    /// <summary>The known reasons; the first that covers a difference counts.</summary>
    public static IReadOnlyList<DifferenceReason> All { get; } =
    [
        new("It fetches what a reference to http names; such schemas are not given to it, so that no test asks the network.",
            difference => difference.Theirs == TwoEvaluators.NotAsked),
        new("It loads no schema whose references need a base changed by `id`, or an `id` as their target.",
            difference => difference.Theirs == TwoEvaluators.NotLoaded
                && difference.File is "ref.json" or "refRemote.json" or "optional/id.json"),
        new("It does not know `dependencies`.", difference => difference.File == "dependencies.json"),
        new("It compares the values of `enum` and unique items by their text: 1 and 1.0 differ, so do objects with another order of "
            + "keys, while \"1\" and 1 may not.",
            difference => difference.File is "enum.json" or "uniqueItems.json"),
        new("It counts a text's UTF-16 units; the specification counts characters.", difference => difference.File is "minLength.json"
            or "maxLength.json"),
        new("It takes a `maxProperties` of 0 for none.", difference => difference.File == "maxProperties.json"),
        new("It asks for `required` keys in values that are no objects too.", difference => difference.File == "required.json"),
        new("It applies the first of `patternProperties` that matches a key, not all of them.", difference =>
            difference.File == "patternProperties.json"),
        new("It reads integers of 64 bits and numbers of double precision; larger and finer ones throw or are rounded.",
            difference => difference.File == "optional/bignum.json"),
        new("It hands patterns to .NET unchanged, whose classes differ from ECMA-262's: \\d, \\w and \\s match beyond ASCII or less, \\p "
            + "has other names, and characters beyond the BMP are two.",
            difference => difference.File is "optional/ecmascript-regex.json" or "optional/non-bmp-regex.json"),
        new("It tests the rough shape of these formats only.", difference => difference.File.StartsWith(
            "optional/format/", StringComparison.Ordinal)),
    ];
}
