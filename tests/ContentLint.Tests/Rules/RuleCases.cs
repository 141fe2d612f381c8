using System.Reflection;
using ContentLint.Tests.Testing;
using Xunit.Sdk;

namespace ContentLint.Tests.Rules;

/// <summary>The cases of all rules: runs the tests of the families once more and notes what they give to the rule tester.</summary>
public sealed class RuleCases
{
    private static readonly string[] Families = ["Embedded", "FrontMatter", "Images", "Links", "Markup", "Referrer"];
    private readonly ILookup<string, RuleCase> cases = Collect().ToLookup(@case => @case.RuleId);

    internal IReadOnlyCollection<RuleCase> Of(string id) => [.. cases[id]];

    private static IEnumerable<RuleCase> Collect() =>
        from type in typeof(RuleCases).Assembly.GetTypes()
        where type.Namespace is { } place && Families.Any(family => place == $"{typeof(RuleCases).Namespace}.{family}") && !IsOfCorpora(type)
        from method in type.GetMethods()
        where method.GetCustomAttribute<FactAttribute>() is { Skip: null } && method.ReturnType == typeof(void)
        from arguments in ArgumentsOf(method)
        from noted in RuleCase.During(() => method.Invoke(Activator.CreateInstance(type), BindingFlags.OptionalParamBinding, null, arguments, null))
        select noted;

    private static IEnumerable<object?[]> ArgumentsOf(MethodInfo method) =>
        method.GetCustomAttribute<TheoryAttribute>() is null ? [[]] : method.GetCustomAttributes<DataAttribute>().SelectMany(data => data.GetData(method));

    private static bool IsOfCorpora(Type type) => type.CustomAttributes.Any(attribute =>
        attribute.AttributeType == typeof(TraitAttribute) && Equals(attribute.ConstructorArguments[1].Value, "Corpora"));
}
