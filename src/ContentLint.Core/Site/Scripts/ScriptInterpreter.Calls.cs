using Acornima.Ast;

namespace ContentLint.Site.Scripts;

/// <summary>Calls.</summary>
internal sealed partial class ScriptInterpreter
{
    /// <summary>Functions of packages whose value is their first argument, so that an editor knows its type, or that only add to it what
    /// decides about no address.</summary>
    private static readonly HashSet<string> PassThrough = new(StringComparer.Ordinal)
    {
        "defineConfig", "defineConfigWithTheme", "defineUserConfig", "defineAdditionalConfig", "withMermaid", "withPwa", "withPWA",
        "withUml", "withDrawio", "Object.freeze", "Object.seal", "structuredClone",
        "Promise.resolve", "defineCollection",
    };

    private ScriptValue Call(CallExpression call, ScriptScope scope)
    {
        var at = At(call, scope);
        if (call.Callee is Super)
            return Unknown("it is computed", at);
        if (call.Callee is MemberExpression { Object: not (MetaProperty or Super) } member)
        {
            var owner = Plain(Evaluate(member.Object, scope));
            var name = member.Computed ? KeyOf(Evaluate(member.Property, scope)) : (member.Property as Identifier)?.Name;
            if (name is null)
                return Unknown("it is the result of a method whose name is computed", at);
            if (owner is not (ScriptPackage or ScriptReceiver or ScriptEnvironment) && Method(owner, name, call, scope) is { } result)
                return result;
            return Call(Property(owner, name, At(member, scope)), Arguments(call.Arguments, scope), scope, at);
        }

        return Call(Plain(Evaluate(call.Callee, scope)), Arguments(call.Arguments, scope), scope, at);
    }

    private ScriptValue Call(ScriptValue callee, List<ScriptValue> arguments, ScriptScope scope, ScriptLocation at)
    {
        switch (Plain(callee))
        {
            case ScriptFunction function:
                return Call(function, arguments);
            case ScriptReceiver receiver:
                invocations.Add(new ScriptInvocation(receiver.Path, arguments,
                    likelihood is not (Likelihood.Certain or Likelihood.UnlessEnvironment), at));
                return new ScriptReceiver("", at);
            case ScriptPackage package:
                PassOn(arguments, at);
                return CallPackage(package, arguments, scope, at);
            case ScriptCall inner:
                PassOn(arguments, at);
                return new ScriptCall(inner.Callee, arguments, at);
            case ScriptUnknown:
                PassOn(arguments, at);
                return Unknown("it is the result of a function that is not known", at);
            case ScriptAlternatives several when several.Values.All(static value => value is ScriptFunction):
                return several.Select(function => Under(null, () => Call((ScriptFunction)function, arguments)));
            default:
                PassOn(arguments, at);
                return Unknown("it is the result of a function that is not known", at);
        }
    }

    /// <summary>Notes that the generator's object is passed to code that is not read.</summary>
    private void PassOn(List<ScriptValue> arguments, ScriptLocation at)
    {
        if (arguments.Exists(static argument => Plain(argument) is ScriptReceiver))
            invocations.Add(new ScriptInvocation("", arguments, likelihood is not (Likelihood.Certain or Likelihood.UnlessEnvironment),
                at));
    }

    private List<ScriptValue> Arguments(in NodeList<Expression> nodes, ScriptScope scope)
    {
        var arguments = new List<ScriptValue>();
        foreach (var node in nodes)
        {
            if (node is not SpreadElement spread)
            {
                arguments.Add(Evaluate(node, scope));
                continue;
            }

            var list = Plain(Evaluate(spread.Argument, scope));
            arguments.AddRange(list.Items);
            if (!list.IsComplete)
                arguments.Add(Unknown("it is an item of a list that is not known", At(node, scope)));
        }

        return arguments;
    }

    private ScriptValue CallPackage(ScriptPackage package, List<ScriptValue> arguments, ScriptScope scope, ScriptLocation at)
    {
        var name = package.Name.StartsWith("default.", StringComparison.Ordinal) ? package.Name["default.".Length..] : package.Name;
        var module = package.Module is { } full && full.StartsWith("node:", StringComparison.Ordinal) ? full["node:".Length..]
            : package.Module;
        if (module is null && name is "require" or "require.resolve")
            return Require(name, arguments, scope, at);
        if (module is "path" or "path/posix" or "pathe" or "upath"
            || (module is null && name.StartsWith("path.", StringComparison.Ordinal)))
            return PathFunction(name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..], arguments, at);
        if (name is "fileURLToPath" or "url.fileURLToPath" && arguments is [var url, ..])
            return Map(url, value => value is ScriptFile { Path: var path } ? new ScriptFile(path, false, at)
                : Unknown("it is the path of a URL that is not known", at));
        if (name is "pathToFileURL" or "url.pathToFileURL" && arguments is [var file, ..])
            return Map(file, value => value is ScriptFile { Path: var path } ? new ScriptFile(path, true, at)
                : Unknown("it is the URL of a path that is not known", at));
        if (name is "createRequire" or "module.createRequire")
            return new ScriptPackage(null, "require", at);
        if (name == "process.cwd" || (module == "process" && name == "cwd"))
            return settings.WorkingFolder is { } folder ? new ScriptFile(folder, false, at)
                : Unknown("the folder that it runs in is not known", at);
        if (module is "fs" or "fs/promises" && name is "readFileSync" or "readFile" && arguments.Count > 0)
            return Map(arguments[0], file => TextOf(file, at));
        if (module is null && name == "JSON.parse" && arguments.Count > 0)
            return Map(arguments[0], text => text is ScriptText written ? ParseJson(written)
                : Unknown("it is read from a text that is not known", at));
        if (name is "loadEnv" && module is "vite" or "vitepress")
            return new ScriptEnvironment(settings.Variables, at);
        if (PassThrough.Contains(name) || PassThrough.Contains(package.ShortName))
            return arguments.Count > 0 ? arguments[0] : new ScriptNothing(at);
        return (module is null ? Global(name, arguments, at) : null) ?? new ScriptCall(package, arguments, at);
    }

    private ScriptValue Require(string name, List<ScriptValue> arguments, ScriptScope scope, ScriptLocation at) =>
        arguments is [var argument, ..] ? Map(argument, value => value switch
        {
            ScriptText { Value: var specifier } when name == "require" => Imported(scope.Module, specifier, "*", at),
            ScriptText { Value: var specifier } when !IsLocal(specifier) => new ScriptPackage(specifier, "*", at),
            ScriptText { Value: var specifier } => Resolve(scope.Module, specifier) is { } path ? new ScriptFile(path, false, at)
                : Unknown($"there is no file '{specifier}'", at),
            ScriptFile file when name == "require" => files.HasFile(file.Path) ? new ScriptDeferred(() => Load(file.Path).All, at)
                : Unknown("there is no such file", at),
            ScriptFile file => file,
            _ => Unknown("it is imported by a computed name", at),
        }) : Unknown("it is imported without a name", at);

    private ScriptValue PathFunction(string name, List<ScriptValue> arguments, ScriptLocation at)
    {
        switch (name.StartsWith("posix.", StringComparison.Ordinal) ? name["posix.".Length..] : name)
        {
            case "join" or "resolve":
                ScriptValue? path = name.EndsWith("resolve", StringComparison.Ordinal) && settings.WorkingFolder is { } folder
                    ? new ScriptFile(folder, false, at) : null;
                foreach (var part in arguments)
                    path = path is null ? part
                        : Map(path, first => Map(part, second => Joined(first, second, name.EndsWith("resolve", StringComparison.Ordinal),
                        at)));
                return path is null || (name.EndsWith("resolve", StringComparison.Ordinal) && Plain(path) is ScriptText)
                    ? Unknown("the folder that it runs in is not known", at) : path;
            case "dirname" when arguments is [var inner, ..]:
                return Map(inner, value => value switch
                {
                    ScriptFile { Path: "" } => Unknown("the path is outside of the root", at),
                    ScriptFile { Path: var file } => new ScriptFile(ScriptPath.FolderOf(file), false, at),
                    ScriptText { Value: var text } => new ScriptText(ScriptPath.FolderOf(text), at),
                    _ => Unknown("the path is not known", at),
                });
            default:
                return Unknown("it is a computed path", at);
        }
    }

    private static ScriptValue Joined(ScriptValue first, ScriptValue second, bool isResolved, ScriptLocation at) => (first, second) switch
    {
        (_, ScriptFile file) when isResolved => file,
        (ScriptFile file, ScriptText { Value: var text }) when !(isResolved && text.StartsWith('/')) =>
            ScriptPath.From(file.Path, text) is { } path ? new ScriptFile(path, false, at) : Unknown("the path is outside of the root", at),
        (ScriptText { Value: var start }, ScriptText { Value: var text }) when !isResolved => JoinedText(start, text, at),
        _ => Unknown("the path is not known", at),
    };

    private static ScriptValue JoinedText(string start, string text, ScriptLocation at)
    {
        if (ScriptPath.From("", $"{start}/{text}") is not { } path)
            return Unknown("the path is outside of the folder", at);
        var isAbsolute = start.StartsWith('/') || (start.Length == 0 && text.StartsWith('/'));
        var endsWithSlash = text.EndsWith('/') || (text.Length == 0 && start.EndsWith('/'));
        path = $"{(isAbsolute ? "/" : "")}{path}{(endsWithSlash && path.Length > 0 ? "/" : "")}";
        return new ScriptText(path.Length == 0 ? "." : path, at);
    }

    private ScriptValue TextOf(ScriptValue file, ScriptLocation at)
    {
        var path = file switch
        {
            ScriptFile known => known.Path,
            ScriptText { Value: var name } when settings.WorkingFolder is { } folder && !name.StartsWith('/') => ScriptPath.From(folder,
                name),
            _ => null,
        };
        return path is not null && files.ReadText(path) is { Length: <= ScriptParser.MaximumLength } text
            ? new ScriptText(text, new ScriptLocation(path, default)) : Unknown("it is the text of a file that is not known", at);
    }

    private ScriptValue ParseJson(ScriptText text) => ScriptParser.ParseJson(text.Value) is { } expression
        ? Evaluate(expression, new ScriptScope(new ScriptModule(text.Location.Path, text.Value), null))
            : Unknown("it is no JSON that can be read", text.Location);

    private ScriptValue New(NewExpression created, ScriptScope scope)
    {
        var at = At(created, scope);
        var callee = Plain(Evaluate(created.Callee, scope));
        var arguments = Arguments(created.Arguments, scope);
        if (callee is not ScriptPackage package)
            return Unknown("it is an object of a class", at);
        if (package.ShortName == "URL" && arguments is [var relative, var start])
        {
            return Map(relative, one => Map(start, other => (one, other) is (ScriptText { Value: var text },
                ScriptFile { IsUrl: true } file)
                && !text.Contains(':', StringComparison.Ordinal) && !text.StartsWith('/')
                    && ScriptPath.From(ScriptPath.FolderOf(file.Path), text) is { } path
                ? new ScriptFile(path, true, at) : Unknown("it is a URL that is not known", at)));
        }

        return new ScriptCall(package, arguments, at);
    }

    /// <summary>An object that code gets which is not read may be another after a call that is a statement of its own.</summary>
    private void Escape(Expression expression, ScriptScope scope)
    {
        if (expression is AwaitExpression { Argument: var awaited })
            expression = awaited;
        if (expression is not CallExpression { Callee: var callee, Arguments: var arguments }
            || !arguments.Any(static argument => argument is Identifier or MemberExpression))
            return;
        var called = Plain(Evaluate(callee, scope));
        if (called is ScriptFunction or ScriptReceiver || called is ScriptPackage { Module: null, Name: var name }
            && (name.StartsWith("console.", StringComparison.Ordinal) || name.StartsWith("Object.", StringComparison.Ordinal)))
            return;
        foreach (var argument in arguments)
        {
            if (argument is not (Identifier or MemberExpression))
                continue;
            var unknown = Unknown("code that is not read may change it", At(argument, scope));
            if (Plain(Evaluate(argument, scope)) is ScriptObject passed)
                passed.SetUnknown(unknown);
            else if (Plain(Evaluate(argument, scope)) is ScriptList list)
                list.SetUnknown();
        }
    }
}
