using System.Collections.Concurrent;
using System.Reflection;
using ContentLint.Tests.Testing;
using Xunit.Sdk;

namespace ContentLint.Tests.Rules;

/// <summary>
/// The cases of the rules: runs the tests that have the trait <c>Rule</c> once more and collects what they give to the rule tester.
/// </summary>
public sealed class RuleCases
{
    private static readonly ILookup<string, Type> Classes = typeof(RuleCases).Assembly.GetTypes()
        .Where(type => !TraitsOf(type, "Category").Contains("Corpora"))
        .SelectMany(type => TraitsOf(type, "Rule").Select(id => (Id: id, Type: type)))
        .ToLookup(entry => entry.Id, entry => entry.Type);

    private readonly ConcurrentDictionary<Type, IReadOnlyList<RuleCase>> cases = new();

    internal IReadOnlyCollection<RuleCase> Of(string id) =>
        [.. Classes[id].SelectMany(type => cases.GetOrAdd(type, Collect)).Where(@case => @case.RuleId == id)];

    private static IReadOnlyList<RuleCase> Collect(Type type) =>
    [
        .. from method in type.GetMethods()
           where method.GetCustomAttribute<FactAttribute>() is { Skip: null } && method.ReturnType == typeof(void)
           from arguments in ArgumentsOf(method)
           from noted in RuleCase.During(() => Run(type, method, arguments))
           select noted,
    ];

    /// <summary>Runs a test. One that fails says so itself, and counts for nothing here.</summary>
    private static void Run(Type type, MethodInfo method, object?[] arguments)
    {
        try
        {
            method.Invoke(Activator.CreateInstance(type), BindingFlags.OptionalParamBinding, null, arguments, null);
        }
        catch (TargetInvocationException)
        {
        }
    }

    private static IEnumerable<object?[]> ArgumentsOf(MethodInfo method) =>
        method.GetCustomAttribute<TheoryAttribute>() is null
            ? [[]]
            // InlineData(null) is one argument that is null.
            : method.GetCustomAttributes<DataAttribute>().SelectMany(data => data.GetData(method)).Select(arguments => arguments ?? [null]);

    private static IEnumerable<string> TraitsOf(Type type, string name) => type.CustomAttributes
        .Where(attribute => attribute.AttributeType == typeof(TraitAttribute) && Equals(attribute.ConstructorArguments[0].Value, name))
        .Select(attribute => (string)attribute.ConstructorArguments[1].Value!);
}
