using System.Globalization;
using Acornima;
using Acornima.Ast;

namespace ContentLint.Site.Scripts;

/// <summary>Expressions.</summary>
internal sealed partial class ScriptInterpreter
{
    private ScriptValue Evaluate(Node node, ScriptScope scope)
    {
        if (IsExhausted())
            return Unknown("the script is too long", At(node, scope));
        if (depth >= MaximumDepth)
            return Unknown("it is nested too deep", At(node, scope));
        depth++;
        var value = EvaluateInner(node, scope);
        depth--;
        return value;
    }

    private ScriptValue EvaluateInner(Node node, ScriptScope scope)
    {
        var at = At(node, scope);
        switch (node)
        {
            case StringLiteral text:
                return new ScriptText(text.Value, at);
            case BooleanLiteral flag:
                return new ScriptBoolean(flag.Value, at);
            case NumericLiteral number:
                return new ScriptNumber(number.Value, at);
            case NullLiteral:
                return new ScriptNothing(at);
            case Identifier name:
                return Lookup(name.Name, scope, at);
            case ObjectExpression created:
                return Object(created, scope);
            case ArrayExpression created:
                return List(created, scope);
            case IFunction function:
                return new ScriptFunction(function, scope, at);
            case TemplateLiteral template:
                return Template(template, scope);
            case TaggedTemplateExpression { Tag: var tag, Quasi: { Expressions.Count: 0 } quasi } when Evaluate(tag,
                scope) is ScriptPackage { Module: null, Name: "String.raw" }:
                return new ScriptText(quasi.Quasis[0].Value.Raw, at);
            case ParenthesizedExpression inner:
                return Evaluate(inner.Expression, scope);
            case ChainExpression chain:
                return Evaluate(chain.Expression, scope);
            case AwaitExpression awaited:
                return Evaluate(awaited.Argument, scope);
            case MemberExpression member:
                return Member(member, scope);
            case CallExpression call:
                return Call(call, scope);
            case NewExpression created:
                return New(created, scope);
            case ConditionalExpression choice:
                return Condition(choice, scope);
            case LogicalExpression logical:
                return Logical(logical.Operator, Plain(Evaluate(logical.Left, scope)), logical.Right, scope);
            case BinaryExpression binary:
                return Binary(binary, scope);
            case UpdateExpression update:
                Assign(update.Argument, Unknown("it is counted", at), scope);
                return Unknown("it is counted", at);
            case UnaryExpression unary:
                return Unary(unary, scope);
            case AssignmentExpression assignment:
                return Assignment(assignment, scope);
            case SequenceExpression sequence:
                ScriptValue last = new ScriptNothing(at);
                foreach (var expression in sequence.Expressions)
                    last = Evaluate(expression, scope);
                return last;
            case ImportExpression { Source: var source }:
                return Evaluate(source, scope) is ScriptText { Value: var specifier } ? Imported(scope.Module, specifier, "*", at)
                    : Unknown("it is imported by a computed name", at);
            default:
                return Unknown("it is computed", at);
        }
    }

    private static ScriptValue Lookup(string name, ScriptScope scope, ScriptLocation at)
    {
        if (scope.TryFind(name, out var value, out _))
            return value;
        return name switch
        {
            "undefined" => new ScriptNothing(at),
            "NaN" or "Infinity" => Unknown("it is no finite number", at),
            _ => new ScriptPackage(null, name, at),
        };
    }

    private ScriptObject Object(ObjectExpression created, ScriptScope scope)
    {
        var result = new ScriptObject(At(created, scope));
        foreach (var part in created.Properties)
        {
            if (part is SpreadElement spread)
            {
                result.Spread(Evaluate(spread.Argument, scope));
            }
            else if (part is Property property)
            {
                var value = property.Kind is PropertyKind.Get or PropertyKind.Set ? Unknown("it is computed", At(property, scope))
                    : Evaluate(property.Value, scope);
                if (KeyOf(property, scope) is { } key)
                    result.Set(key, Present(value));
                else
                    result.SetUnknown(Unknown("its key is computed", At(property.Key, scope)));
            }
        }

        return result;
    }

    /// <summary>A value as that of a key that is there, even if it is undefined.</summary>
    private static ScriptValue Present(ScriptValue value) => value switch
    {
        ScriptNothing { IsMissing: true } => new ScriptNothing(value.Location),
        ScriptAlternatives several when several.Values.Any(static one => one is ScriptNothing { IsMissing: true }) =>
            several.Select(Present),
        _ => value,
    };

    /// <summary>The name of a property; null if it is computed.</summary>
    private string? KeyOf(IProperty property, ScriptScope scope) =>
        property.Computed ? KeyOf(Evaluate(property.Key, scope)) : property.Key switch
        {
            Identifier name => name.Name,
            StringLiteral text => text.Value,
            NumericLiteral number => number.Value.ToString("R", CultureInfo.InvariantCulture),
            _ => null,
        };

    private static string? KeyOf(ScriptValue value) => Plain(value) switch
    {
        ScriptText text => text.Value,
        ScriptNumber number => number.Value.ToString("R", CultureInfo.InvariantCulture),
        _ => null,
    };

    private ScriptList List(ArrayExpression created, ScriptScope scope)
    {
        var result = new ScriptList(At(created, scope));
        foreach (var element in created.Elements)
        {
            if (element is SpreadElement spread)
                result.Spread(Evaluate(spread.Argument, scope));
            else
                result.Add(element is null ? new ScriptNothing(result.Location) : Evaluate(element, scope));
        }

        return result;
    }

    private ScriptValue Template(TemplateLiteral template, ScriptScope scope)
    {
        var at = At(template, scope);
        ScriptValue result = new ScriptText(template.Quasis[0].Value.Cooked ?? "", at);
        for (var i = 0; i < template.Expressions.Count; i++)
        {
            result = Concat(result, Evaluate(template.Expressions[i], scope), at);
            result = Concat(result, new ScriptText(template.Quasis[i + 1].Value.Cooked ?? "", at), at);
        }

        return result;
    }

    /// <summary>One value after another, as a string.</summary>
    private static ScriptValue Concat(ScriptValue first, ScriptValue second, ScriptLocation at) =>
        Map(first, one => Map(second, other => (one, other) switch
    {
        (ScriptFile file, ScriptText { Value: var text }) when text.Length == 0 || text[0] == '/' =>
            ScriptPath.From(file.Path, text) is { } path ? new ScriptFile(path, file.IsUrl, at)
                : Unknown("the path is outside of the root", at),
        (ScriptText { Value: "" }, ScriptFile file) => file,
        _ when AsText(one) is { } start && AsText(other) is { } end => start.Length + end.Length > ScriptParser.MaximumLength
            ? Unknown("the string is too long", at) : new ScriptText(start + end, at),
        (ScriptUnknown unknown, _) => new ScriptUnknown(unknown.Reason, unknown.Location),
        (_, ScriptUnknown unknown) => new ScriptUnknown(unknown.Reason, unknown.Location),
        _ => Unknown("a part of the string is computed", at),
    }));

    private static string? AsText(ScriptValue value) => value switch
    {
        ScriptText text => text.Value,
        ScriptNumber number => number.Value.ToString("R", CultureInfo.InvariantCulture),
        ScriptBoolean flag => flag.Value ? "true" : "false",
        _ => null,
    };

    private static ScriptValue Map(ScriptValue value, Func<ScriptValue, ScriptValue> map) =>
        Plain(value) is ScriptAlternatives several ? several.Select(map) : map(Plain(value));

    private ScriptValue Member(MemberExpression member, ScriptScope scope)
    {
        var at = At(member, scope);
        if (member is { Object: MetaProperty, Property: Identifier { Name: var meta } })
        {
            return meta switch
            {
                "url" => new ScriptFile(scope.Module.Path, true, at),
                "filename" => new ScriptFile(scope.Module.Path, false, at),
                "dirname" => new ScriptFile(ScriptPath.FolderOf(scope.Module.Path), false, at),
                "env" => new ScriptEnvironment(settings.Variables, at),
                _ => Unknown("it is computed", at),
            };
        }

        var value = Evaluate(member.Object, scope);
        if (!member.Computed)
            return member.Property is Identifier { Name: var name } ? Property(value, name, at) : Unknown("it is private", at);
        return Map(Evaluate(member.Property, scope), key => KeyOf(key) is { } known ? Property(value, known, at)
            : Unknown("its key is computed", at));
    }

    private ScriptValue Property(ScriptValue value, string key, ScriptLocation at) => Plain(value) switch
    {
        ScriptPackage { Module: null, Name: "process" } or ScriptPackage { Module: "process" or "node:process",
            Name: "default" or "*" } when key == "env" => new ScriptEnvironment(settings.Variables, at),
        ScriptEnvironment environment => environment.Variable(key, at),
        ScriptPackage { Module: "process" or "node:process", Name: "env" } => new ScriptEnvironment(settings.Variables, at).Variable(key,
            at),
        ScriptPackage package => new ScriptPackage(package.Module, package.Name == "*" ? key : $"{package.Name}.{key}", at),
        _ => value[key],
    };

    private ScriptValue Condition(ConditionalExpression choice, ScriptScope scope)
    {
        var test = Evaluate(choice.Test, scope);
        if (Plain(test).IsTrue is { } isTrue)
            return Evaluate(isTrue ? choice.Consequent : choice.Alternate, scope);
        var byDefault = Default(test);
        var first = Under(byDefault, () => Evaluate(choice.Consequent, scope));
        var second = Under(!byDefault, () => Evaluate(choice.Alternate, scope));
        return byDefault switch
        {
            true => ScriptAlternatives.WithDefault(first, second),
            false => ScriptAlternatives.WithDefault(second, first),
            _ => ScriptAlternatives.Of(At(choice, scope), first, second),
        };
    }

    private ScriptValue Logical(Operator kind, ScriptValue left, Expression right, ScriptScope scope)
    {
        var takesRight = TakesRight(kind, left);
        if (takesRight is { } isTaken)
            return isTaken ? Evaluate(right, scope) : left;
        var isEnvironment = left is ScriptUnknown { IsOfEnvironment: true } && kind != Operator.LogicalAnd;
        var byDefault = isEnvironment ? true : left is ScriptAlternatives { Default: { } usual } ? TakesRight(kind, usual) : null;
        var second = Under(byDefault, () => Evaluate(right, scope));
        var first = left is ScriptAlternatives several ? several.Values.Where(value => TakesRight(kind, value) != true).ToList() : [left];
        if (kind == Operator.LogicalAnd)
            first = [.. first.Select(value => value is ScriptUnknown or ScriptCall or ScriptPackage
                ? new ScriptBoolean(false, value.Location) : value)];
        return byDefault switch
        {
            true => ScriptAlternatives.WithDefault(second, first),
            false when left is ScriptAlternatives { Default: { } value } => ScriptAlternatives.WithDefault(value, [.. first, second]),
            _ => ScriptAlternatives.Of(left.Location, [.. first, second]),
        };
    }

    /// <summary>Whether the right side counts; null if that is not known.</summary>
    private static bool? TakesRight(Operator kind, ScriptValue left) => kind switch
    {
        Operator.LogicalAnd => left.IsTrue,
        Operator.LogicalOr => !left.IsTrue,
        _ => left is ScriptAlternatives several
            ? several.Values.All(static value => value is ScriptNothing) ? true
                : several.Values.Any(static value => value is ScriptNothing or ScriptUnknown or ScriptCall) ? null : false
            : left is ScriptUnknown or ScriptCall or ScriptPackage { Module: null } ? null : left is ScriptNothing,
    };

    private ScriptValue Binary(BinaryExpression binary, ScriptScope scope)
    {
        var at = At(binary, scope);
        var (left, right) = (Evaluate(binary.Left, scope), Evaluate(binary.Right, scope));
        return binary.Operator switch
        {
            Operator.Addition => Map(left, one => Map(right, other => (one, other) is (ScriptNumber { Value: var first },
                ScriptNumber { Value: var second })
                ? new ScriptNumber(first + second, at) : Concat(one, other, at))),
            Operator.StrictEquality or Operator.Equality => Map(left, one => Map(right, other => IsEqual(one, other) is { } isEqual
                ? new ScriptBoolean(isEqual, at) : Unknown("it depends on a value that is not known", at))),
            Operator.StrictInequality or Operator.Inequality => Map(left, one => Map(right, other => IsEqual(one, other) is { } isEqual
                ? new ScriptBoolean(!isEqual, at) : Unknown("it depends on a value that is not known", at))),
            _ => Unknown("it is computed", at),
        };
    }

    private static bool? IsEqual(ScriptValue one, ScriptValue other) => (one, other) switch
    {
        (ScriptText or ScriptNumber or ScriptBoolean or ScriptNothing, ScriptText or ScriptNumber or ScriptBoolean or ScriptNothing) =>
            ScriptEquality.AreSame(one, other),
        (ScriptNothing, ScriptObject or ScriptList or ScriptFunction or ScriptFile)
            or (ScriptObject or ScriptList or ScriptFunction or ScriptFile, ScriptNothing) => false,
        _ => null,
    };

    private ScriptValue Unary(UnaryExpression unary, ScriptScope scope)
    {
        var at = At(unary, scope);
        if (unary.Operator == Operator.Delete)
        {
            if (unary.Argument is MemberExpression)
                Assign(unary.Argument, new ScriptNothing(at) { IsMissing = true }, scope);
            return new ScriptBoolean(true, at);
        }

        return Map(Evaluate(unary.Argument, scope), value => (unary.Operator, value) switch
        {
            (Operator.LogicalNot, _) when value.IsTrue is { } isTrue => new ScriptBoolean(!isTrue, at),
            (Operator.Void, _) => new ScriptNothing(at),
            (Operator.UnaryNegation, ScriptNumber number) => new ScriptNumber(-number.Value, at),
            (Operator.UnaryPlus, ScriptNumber number) => number,
            (Operator.TypeOf, ScriptText) => new ScriptText("string", at),
            (Operator.TypeOf, ScriptObject or ScriptList) => new ScriptText("object", at),
            (Operator.TypeOf, ScriptFunction) => new ScriptText("function", at),
            _ => Unknown("it is computed", at),
        });
    }

    private ScriptValue Assignment(AssignmentExpression assignment, ScriptScope scope)
    {
        ScriptValue value;
        switch (assignment.Operator)
        {
            case Operator.Assignment:
                value = Present(Evaluate(assignment.Right, scope));
                // 'export =' of TypeScript, as it is left by the types' blanking.
                if (assignment.Left is Identifier { Name: "exports" } && Path.GetExtension(scope.Module.Path) is ".ts" or ".cts")
                    scope.Module.CommonJs.Set("exports", value);
                break;
            case Operator.AdditionAssignment:
                value = Concat(Evaluate(assignment.Left, scope), Evaluate(assignment.Right, scope), At(assignment, scope));
                break;
            case Operator.LogicalOrAssignment or Operator.NullishCoalescingAssignment or Operator.LogicalAndAssignment:
                var kind = assignment.Operator switch { Operator.LogicalOrAssignment => Operator.LogicalOr,
                    Operator.LogicalAndAssignment => Operator.LogicalAnd, _ => Operator.NullishCoalescing };
                value = Logical(kind, Plain(Evaluate(assignment.Left, scope)), assignment.Right, scope);
                break;
            default:
                value = Unknown("it is computed", At(assignment, scope));
                break;
        }

        Assign(assignment.Left, value, scope);
        return value;
    }

    /// <summary>Gives a variable or a property a value; if that is not certain, it is one of the former and the new.</summary>
    private void Assign(Node target, ScriptValue value, ScriptScope scope)
    {
        switch (target)
        {
            case Identifier { Name: var name }:
                if (scope.TryFind(name, out var before, out var owner))
                    owner.Declare(name, Changed(before, value));
                break;
            case MemberExpression member:
                AssignMember(member, value, scope);
                break;
            case ObjectPattern or ArrayPattern:
                foreach (var name in NamesOf(target))
                    Assign(new Identifier(name), Unknown("it is assigned a part of another value", value.Location), scope);
                break;
        }
    }

    private void AssignMember(MemberExpression member, ScriptValue value, ScriptScope scope)
    {
        var key = member.Computed ? KeyOf(Evaluate(member.Property, scope)) : (member.Property as Identifier)?.Name;
        var owners = Plain(Evaluate(member.Object, scope)) switch
        {
            ScriptAlternatives several => several.Values,
            var single => [single],
        };
        foreach (var owner in owners)
        {
            switch (owner)
            {
                case ScriptFunction function when key is not null:
                    function.Properties.Set(key, Changed(function.Properties[key], value));
                    break;
                case ScriptObject changed when key is not null:
                    changed.Set(key, owners.Count > 1 ? ScriptAlternatives.Of(value.Location, changed[key], value)
                        : Changed(changed[key], value));
                    break;
                case ScriptObject changed:
                    changed.SetUnknown(Unknown("its key is computed", value.Location));
                    break;
                case ScriptList list:
                    list.SetUnknown();
                    break;
            }
        }
    }

    private ScriptValue Changed(ScriptValue before, ScriptValue value)
    {
        if (repetitions > 0)
            return ScriptAlternatives.Of(value.Location, before, value, Unknown("it is changed by a loop", value.Location));
        return likelihood switch
        {
            Likelihood.Certain => value,
            Likelihood.UnlessEnvironment => ScriptAlternatives.WithDefault(value, before),
            Likelihood.IfEnvironment => ScriptAlternatives.WithDefault(before, value),
            _ => ScriptAlternatives.Of(value.Location, before, value),
        };
    }

    /// <summary>Names the parts of a value.</summary>
    private void Bind(Node pattern, ScriptValue value, ScriptScope scope)
    {
        switch (pattern)
        {
            case Identifier { Name: var name }:
                scope.Declare(name, value);
                break;
            case AssignmentPattern { Left: var left, Right: var right }:
                Bind(left, OrDefault(value, right, scope), scope);
                break;
            case ObjectPattern { Properties: var properties }:
                var used = new HashSet<string>(StringComparer.Ordinal);
                foreach (var part in properties)
                {
                    if (part is RestElement rest)
                    {
                        var copy = new ScriptObject(value.Location);
                        copy.Spread(value);
                        foreach (var key in used)
                            copy.Remove(key);
                        Bind(rest.Argument, copy, scope);
                    }
                    else if (part is Property property)
                    {
                        var key = KeyOf(property, scope);
                        Bind(property.Value, key is null ? Unknown("its key is computed", At(property, scope))
                            : Property(value, key, At(property, scope)), scope);
                        used.Add(key ?? "");
                    }
                }

                break;
            case ArrayPattern { Elements: var elements }:
                for (var i = 0; i < elements.Count; i++)
                {
                    if (elements[i] is RestElement rest)
                        Bind(rest.Argument, Unknown("it is the rest of a list", value.Location), scope);
                    else if (elements[i] is { } element)
                        Bind(element, value[i.ToString(CultureInfo.InvariantCulture)], scope);
                }

                break;
        }
    }

    /// <summary>A value, or what replaces undefined.</summary>
    private ScriptValue OrDefault(ScriptValue value, Expression right, ScriptScope scope) => Plain(value) switch
    {
        ScriptNothing => Evaluate(right, scope),
        ScriptUnknown { IsOfEnvironment: true } => ScriptAlternatives.WithDefault(Evaluate(right, scope), value),
        ScriptUnknown => ScriptAlternatives.Of(value.Location, value, Evaluate(right, scope)),
        ScriptAlternatives several when several.Values.Any(static one => one is ScriptNothing) =>
            several.Select(one => one is ScriptNothing ? Evaluate(right, scope) : one),
        _ => value,
    };
}
