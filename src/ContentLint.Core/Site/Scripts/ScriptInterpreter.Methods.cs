using System.Globalization;
using Acornima.Ast;

namespace ContentLint.Site.Scripts;

/// <summary>Methods of strings, lists and objects, and global functions.</summary>
internal sealed partial class ScriptInterpreter
{
    /// <summary>The result of a method of a value; null if the value has a function of that name, or none that is known.</summary>
    private ScriptValue? Method(ScriptValue owner, string name, CallExpression call, ScriptScope scope)
    {
        var at = At(call, scope);
        if (name == "then" && owner is not ScriptObject { HasUnknownKeys: false } && call.Arguments.Count > 0)
            return Call(Plain(Evaluate(call.Arguments[0], scope)), [owner], scope, at);
        switch (owner)
        {
            case ScriptList list:
                return ListMethod(list, name, Arguments(call.Arguments, scope), scope, at);
            case ScriptText or ScriptAlternatives when IsTextMethod(name):
                var arguments = Arguments(call.Arguments, scope);
                return Map(owner, value => value is ScriptText text ? TextMethod(text, name, arguments, at)
                    ?? Unknown("it is computed from a string", at)
                    : value is ScriptList list && name is "concat" or "slice" or "includes" ? ListMethod(list, name, arguments, scope, at)
                        : Unknown("it is computed", at));
            case ScriptAlternatives several when several.Values.All(static value => value is ScriptList or ScriptNothing or ScriptBoolean):
                var passed = Arguments(call.Arguments, scope);
                return several.Select(value => value is ScriptList list ? Under(null, () => ListMethod(list, name, passed, scope, at))
                    : value);
            case ScriptFile file when name == "toString":
                return file;
            case ScriptUnknown or ScriptCall when name is "forEach" or "map" or "filter" or "flatMap" or "reduce":
                if (Arguments(call.Arguments, scope) is [ScriptFunction each, ..])
                    Repeat(() => Call(each, Unknown("it is an item of a list that is not known", at)));
                return Unknown("it is computed from a list that is not known", at);
            case ScriptUnknown or ScriptCall or ScriptText or ScriptNumber or ScriptBoolean or ScriptFile:
                PassOn(Arguments(call.Arguments, scope), at);
                return Unknown("it is the result of a method that is not known", at);
            case ScriptFunction function when name is "call":
                return Call(function, [.. Arguments(call.Arguments, scope).Skip(1)]);
            default:
                return null;
        }
    }

    private static bool IsTextMethod(string name) =>
        name is "trim" or "trimEnd" or "trimStart" or "toLowerCase" or "toUpperCase" or "toString" or "concat" or "startsWith"
            or "endsWith" or "includes"
        or "replace" or "replaceAll" or "split" or "slice" or "substring";

    private static ScriptValue? TextMethod(ScriptText owner, string name, List<ScriptValue> arguments, ScriptLocation at)
    {
        var text = owner.Value;
        var first = arguments.Count > 0 ? (Plain(arguments[0]) as ScriptText)?.Value : null;
        var second = arguments.Count > 1 ? (Plain(arguments[1]) as ScriptText)?.Value : null;
        return name switch
        {
            "trim" => new ScriptText(text.Trim(), at),
            "trimEnd" => new ScriptText(text.TrimEnd(), at),
            "trimStart" => new ScriptText(text.TrimStart(), at),
            "toLowerCase" => new ScriptText(text.ToLowerInvariant(), at),
            "toUpperCase" => new ScriptText(text.ToUpperInvariant(), at),
            "toString" => owner,
            "concat" => arguments.Aggregate((ScriptValue)owner, (joined, part) => Concat(joined, part, at)),
            "startsWith" when first is not null && arguments.Count == 1 =>
                new ScriptBoolean(text.StartsWith(first, StringComparison.Ordinal), at),
            "endsWith" when first is not null && arguments.Count == 1 => new ScriptBoolean(text.EndsWith(first, StringComparison.Ordinal),
                at),
            "includes" when first is not null && arguments.Count == 1 => new ScriptBoolean(text.Contains(first, StringComparison.Ordinal),
                at),
            "replace" when first is { Length: > 0 } && second is not null && !second.Contains('$', StringComparison.Ordinal) =>
                text.IndexOf(first, StringComparison.Ordinal) is >= 0 and var index
                ? new ScriptText(string.Concat(text.AsSpan(0, index), second, text.AsSpan(index + first.Length)), at) : owner,
            "replaceAll" when first is { Length: > 0 } && second is not null && second.Length <= first.Length + 100
                && text.Length <= MaximumItems && !second.Contains('$', StringComparison.Ordinal) =>
                new ScriptText(text.Replace(first, second, StringComparison.Ordinal), at),
            "split" when first is { Length: > 0 } && arguments.Count == 1 =>
                ListOf(text.Split(first).Select(part => new ScriptText(part, at)), at),
            "slice" or "substring" when arguments.TrueForAll(static argument => Plain(argument) is ScriptNumber) => Slice(text, name,
                arguments, at),
            _ => null,
        };
    }

    private static ScriptText Slice(string text, string name, List<ScriptValue> arguments, ScriptLocation at)
    {
        var start = IndexOf(0, 0);
        var end = IndexOf(1, text.Length);
        if (name == "substring" && start > end)
            (start, end) = (end, start);
        return new ScriptText(start < end ? text[start..end] : "", at);

        int IndexOf(int argument, int absent)
        {
            if (arguments.Count <= argument)
                return absent;
            var index = ((ScriptNumber)Plain(arguments[argument])).Value;
            if (double.IsNaN(index))
                return 0;
            return (int)Math.Clamp(index < 0 && name == "slice" ? index + text.Length : index, 0, text.Length);
        }
    }

    private static ScriptList ListOf(IEnumerable<ScriptValue> values, ScriptLocation at)
    {
        var list = new ScriptList(at);
        foreach (var value in values)
            list.Add(value);
        return list;
    }

    private ScriptValue ListMethod(ScriptList list, string name, List<ScriptValue> arguments, ScriptScope scope, ScriptLocation at)
    {
        var function = arguments.Count > 0 ? Plain(arguments[0]) : null;
        switch (name)
        {
            case "push" or "unshift":
                foreach (var argument in name == "push" ? arguments : [.. Enumerable.Reverse(arguments)])
                    Insert(list, argument, name == "push");
                return Unknown("it is the length of a list", at);
            case "concat":
                var joined = Copy(list, at);
                foreach (var argument in arguments)
                {
                    if (Plain(argument) is ScriptList or ScriptAlternatives or ScriptUnknown or ScriptCall)
                        joined.Spread(argument);
                    else
                        joined.Add(argument);
                }

                return joined;
            case "forEach" or "map" or "flatMap" when function is not null:
                return Mapped(list, name, function, scope, at);
            case "filter" when function is ScriptPackage { Module: null, Name: "Boolean" }:
                return Kept(list, null, at);
            case "filter" when function is ScriptFunction test:
                return Kept(list, item => Call(test, item), at);
            case "flat" when arguments.Count == 0:
                return Flat(list, at);
            case "slice" when arguments.Count == 0:
                return Copy(list, at);
            case "join" when !list.HasUnknownItems && (function is null or ScriptText):
                ScriptValue text = new ScriptText("", at);
                for (var i = 0; i < list.Values.Count; i++)
                    text = Concat(i == 0 ? text : Concat(text, function ?? new ScriptText(",", at), at), list.Values[i], at);
                return text;
            case "includes" when arguments.Count == 1 && !list.HasUnknownItems:
                var equal = list.Values.Select(item => IsEqual(Plain(item), Plain(arguments[0]))).ToList();
                return equal.Contains(true) ? new ScriptBoolean(true, at) : equal.Contains(null)
                    ? Unknown("an item of the list is not known", at) : new ScriptBoolean(false, at);
            case "sort" or "reverse" or "splice" or "shift" or "pop" or "fill":
                list.SetUnknown();
                return Unknown("the list is changed", at);
            default:
                return Unknown("it is computed from a list", at);
        }
    }

    private void Insert(ScriptList list, ScriptValue item, bool isLast)
    {
        if (repetitions > 0)
        {
            list.SetUnknown();
            return;
        }

        var added = likelihood == Likelihood.Certain ? item : Changed(new ScriptNothing(item.Location), item);
        if (isLast)
            list.Add(added);
        else
            list.Insert(added);
    }

    private static ScriptList Copy(ScriptList list, ScriptLocation at)
    {
        var copy = new ScriptList(at);
        copy.Spread(list);
        return copy;
    }

    private ScriptList Mapped(ScriptList list, string name, ScriptValue function, ScriptScope scope, ScriptLocation at)
    {
        var result = new ScriptList(at);
        for (var i = 0; i < list.Values.Count && i < MaximumItems; i++)
        {
            var (item, index) = (list.Values[i], new ScriptNumber(i, at));
            var isCertain = item is not ScriptAlternatives { Values: var values } || !values.Any(static value => value is ScriptNothing);
            var value = isCertain ? Call(function, [item, index], scope, at) : Under(null, () => Call(function, [item, index], scope, at));
            if (name == "flatMap" && Plain(value) is ScriptList)
                result.Spread(value);
            else
                result.Add(value);
        }

        if (list.HasUnknownItems || list.Values.Count > MaximumItems)
        {
            result.SetUnknown();
            Repeat(() => Call(function, [Unknown("it is an item of a list that is not known", at)], scope, at));
        }

        return result;
    }

    /// <summary>The items that pass a test; one of which that is not known may be there.</summary>
    /// <param name="list">The list.</param>
    /// <param name="test">The test; null if what counts as false is left out.</param>
    /// <param name="at">The call.</param>
    private static ScriptList Kept(ScriptList list, Func<ScriptValue, ScriptValue>? test, ScriptLocation at)
    {
        var result = new ScriptList(at);
        if (list.HasUnknownItems)
            result.SetUnknown();
        foreach (var item in list.Values.Take(MaximumItems))
        {
            var verdict = (test is null ? item : test(item)).IsTrue;
            if (verdict == true)
                result.Add(item);
            else if (verdict is null)
                result.Add(test is null ? Map(item, NothingIfFalse) : ScriptAlternatives.Of(item.Location, item,
                    new ScriptNothing(item.Location)));
        }

        return result;
    }

    private static ScriptValue NothingIfFalse(ScriptValue value) => value.IsTrue == false ? new ScriptNothing(value.Location) : value;

    private static ScriptList Flat(ScriptList list, ScriptLocation at)
    {
        var result = new ScriptList(at);
        if (list.HasUnknownItems)
            result.SetUnknown();
        foreach (var item in list.Values)
        {
            if (Plain(item) is ScriptList or ScriptAlternatives)
                result.Spread(item);
            else
                result.Add(item);
        }

        return result;
    }

    /// <summary>A global function; null if it is none that is known.</summary>
    private static ScriptValue? Global(string name, List<ScriptValue> arguments, ScriptLocation at)
    {
        if (arguments.Count == 0)
            return null;
        var first = Plain(arguments[0]);
        switch (name)
        {
            case "Object.assign":
                if (first is not ScriptObject target)
                    return Unknown("it is an object that is not known", at);
                foreach (var source in arguments.Skip(1))
                    target.Spread(source);
                return target;
            case "Object.keys" or "Object.values" or "Object.entries" when first is ScriptObject source:
                var list = ListOf(source.Properties.Select(entry => Part(name, entry, at)), at);
                if (source.HasUnknownKeys || source.HasPossibleKeys)
                    list.SetUnknown();
                return list;
            case "Object.fromEntries" when first is ScriptList pairs:
                return FromEntries(pairs, at);
            case "Array.from" when first is ScriptList && arguments.Count == 1:
                return first;
            case "Array.isArray":
                return first is ScriptUnknown or ScriptAlternatives or ScriptCall ? null : new ScriptBoolean(first is ScriptList, at);
            case "Promise.all" when first is ScriptList:
                return first;
            case "Boolean":
                return Map(first, value => value.IsTrue is { } isTrue ? new ScriptBoolean(isTrue, at)
                    : Unknown("it depends on a value that is not known", at));
            case "String":
                return Concat(new ScriptText("", at), first, at);
            case "Number" or "parseInt" or "parseFloat":
                return Map(first, value => value is ScriptText { Value: var digits }
                    && double.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
                    CultureInfo.InvariantCulture, out var number)
                    && name == "Number" ? new ScriptNumber(number, at) : value is ScriptNumber ? value : Unknown("it is computed", at));
            default:
                return null;
        }
    }

    private static ScriptValue Part(string name, KeyValuePair<string, ScriptValue> entry, ScriptLocation at) => name switch
    {
        "Object.keys" => new ScriptText(entry.Key, at),
        "Object.values" => entry.Value,
        _ => ListOf([new ScriptText(entry.Key, at), entry.Value], at),
    };

    private static ScriptObject FromEntries(ScriptList pairs, ScriptLocation at)
    {
        var result = new ScriptObject(at);
        foreach (var pair in pairs.Values)
        {
            if (Plain(pair) is ScriptList { Values: [var key, var value], HasUnknownItems: false } && KeyOf(key) is { } name)
                result.Set(name, value);
            else
                result.SetUnknown(Unknown("its key is computed", pair.Location));
        }

        if (pairs.HasUnknownItems)
            result.SetUnknown(Unknown("its keys are computed", at));
        return result;
    }
}
