using System.Collections.Immutable;
using Acornima.Ast;
using ContentLint.Site.FileSystem;

namespace ContentLint.Site.Scripts;

/// <summary>
/// Reads what a script would compute. It follows statements in their order and functions of the site's own files; packages, files that
/// are read at run time and the environment are unknown. Whatever depends on a condition that is not known has several values.
/// </summary>
internal sealed partial class ScriptInterpreter(ISiteFileSystem files, ScriptSettings settings)
{
    private const int MaximumSteps = 200_000;
    private const int MaximumDepth = 150;
    private const int MaximumCalls = 24;
    private const int MaximumFiles = 40;

    private readonly Dictionary<string, ScriptModule> modules = new(StringComparer.Ordinal);
    private readonly List<ScriptInvocation> invocations = [];
    private int steps;
    private int depth;
    private int calls;
    private Likelihood likelihood;
    private int repetitions;

    /// <summary>How likely it is that a statement is run.</summary>
    private enum Likelihood
    {
        Certain,
        UnlessEnvironment,
        Possible,
        IfEnvironment,
    }

    /// <summary>The files that were read, relative to the root.</summary>
    public ImmutableArray<string> Files => [.. modules.Keys];

    /// <summary>The calls of methods of <see cref="ScriptReceiver"/>.</summary>
    public IReadOnlyList<ScriptInvocation> Invocations => invocations;

    /// <summary>Calls a function of the configuration.</summary>
    public ScriptValue Call(ScriptFunction function, params IReadOnlyList<ScriptValue> arguments)
    {
        if (calls >= MaximumCalls || depth >= MaximumDepth || function.Node.Generator)
            return Unknown("it is the result of too many calls", function.Location);
        var scope = new ScriptScope(function.Scope.Module, function.Scope);
        for (var i = 0; i < function.Node.Params.Count; i++)
        {
            var parameter = function.Node.Params[i];
            if (parameter is RestElement rest)
            {
                var list = new ScriptList(function.Location);
                foreach (var argument in arguments.Skip(i))
                    list.Add(argument);
                Bind(rest.Argument, list, scope);
                break;
            }

            Bind(parameter, i < arguments.Count ? arguments[i] : new ScriptNothing(function.Location), scope);
        }

        calls++;
        depth++;
        var before = likelihood;
        try
        {
            return function.Node.Body is Expression expression ? Evaluate(expression, scope) : Run((BlockStatement)function.Node.Body,
                scope, function.Location);
        }
        finally
        {
            likelihood = before;
            calls--;
            depth--;
        }
    }

    /// <summary>Calls a function of the configuration, perhaps on a condition.</summary>
    public ScriptValue Call(ScriptFunction function, bool isConditional, params IReadOnlyList<ScriptValue> arguments) =>
        isConditional ? Under(null, () => Call(function, arguments)) : Call(function, arguments);

    /// <summary>Reads a file once.</summary>
    public ScriptModule Load(string path)
    {
        if (modules.TryGetValue(path, out var known))
            return known;
        var text = files.ReadText(path);
        if (modules.Count >= MaximumFiles || text is null)
            return modules.Count >= MaximumFiles ? Failed("too many files are imported")
                : modules[path] = Failed("there is no such text file");
        if (Path.GetExtension(path) == ".json")
            return modules[path] = ReadJson(path, text);
        if (ScriptParser.Parse(path, text, out var failure) is not { } program)
            return modules[path] = Failed(failure ?? "its syntax is wrong");
        var module = modules[path] = new ScriptModule(path, text);
        var (likelihoodBefore, repetitionsBefore, depthBefore) = (likelihood, repetitions, depth);
        (likelihood, repetitions, depth) = (Likelihood.Certain, 0, depth + 1);
        Run(program, module);
        (likelihood, repetitions, depth) = (likelihoodBefore, repetitionsBefore, depthBefore);
        return module;

        ScriptModule Failed(string why) => new(path, "") { Failure = why };
    }

    private ScriptModule ReadJson(string path, string text)
    {
        if (ScriptParser.ParseJson(text) is not { } expression)
            return new ScriptModule(path, "") { Failure = "it is no JSON that can be read" };
        var module = new ScriptModule(path, text);
        module.CommonJs.Set("exports", Evaluate(expression, new ScriptScope(module, null)));
        return module;
    }

    private void Run(Program program, ScriptModule module)
    {
        var scope = new ScriptScope(module, null);
        var exports = new ScriptObject(new ScriptLocation(module.Path, default));
        module.CommonJs.Set("exports", exports);
        scope.Declare("module", module.CommonJs);
        scope.Declare("exports", exports);
        scope.Declare("__dirname", new ScriptFile(ScriptPath.FolderOf(module.Path), false, new ScriptLocation(module.Path, default)));
        scope.Declare("__filename", new ScriptFile(module.Path, false, new ScriptLocation(module.Path, default)));
        var frame = new Frame(likelihood);
        foreach (var statement in program.Body)
        {
            if (statement is ImportDeclaration import)
                Import(import, scope);
        }

        Hoist(program.Body, scope);
        foreach (var statement in program.Body)
        {
            if (Execute(statement, scope, frame) is not Flow.Next)
                break;
        }

        foreach (var (name, local) in module.LocalExports)
            module.Exports.Set(name, Lookup(local, scope, new ScriptLocation(module.Path, default)));
    }

    /// <summary>What an import of another file or a package is.</summary>
    private ScriptValue Imported(ScriptModule importer, string specifier, string name, ScriptLocation location)
    {
        if (!IsLocal(specifier))
            return new ScriptPackage(specifier, name, location);
        if (Resolve(importer, specifier) is not { } path)
            return Unknown($"there is no file '{specifier}'", location);
        return new ScriptDeferred(() => name == "*" ? Load(path).All : Load(path).Export(name), location);
    }

    private static bool IsLocal(string specifier) => specifier is "." or ".." || specifier.StartsWith("./", StringComparison.Ordinal)
        || specifier.StartsWith("../", StringComparison.Ordinal);

    /// <summary>The file that a relative import names, with the extensions that may be left out or stand for TypeScript's; null if there
    /// is none.</summary>
    private string? Resolve(ScriptModule importer, string specifier)
    {
        if (ScriptPath.From(ScriptPath.FolderOf(importer.Path), specifier) is not { } path)
            return null;
        if (files.HasFile(path))
            return path;
        var stem = Path.GetExtension(path) is ".js" or ".mjs" or ".cjs" ? path[..^Path.GetExtension(path).Length] : null;
        var candidates = ScriptParser.Extensions.Append(".json").Select(extension => path + extension)
            .Concat(stem is null ? [] : ScriptParser.Extensions.Select(extension => stem + extension))
            .Concat(ScriptParser.Extensions.Select(extension => $"{path}/index{extension}"));
        return candidates.FirstOrDefault(files.HasFile);
    }

    private bool IsExhausted() => ++steps > MaximumSteps;

    private static ScriptUnknown Unknown(string reason, ScriptLocation location) => new(reason, location);

    private static ScriptLocation At(Node node, ScriptScope scope) => new(scope.Module.Path, Text.TextSpan.FromBounds(node.Start,
        node.End));

    private static ScriptValue Plain(ScriptValue value) => value is ScriptDeferred deferred ? deferred.Value : value;

    /// <summary>What a function or a file does.</summary>
    /// <param name="start">How likely it is that it is run.</param>
    private sealed class Frame(Likelihood start)
    {
        /// <summary>How likely it is that it is run.</summary>
        public Likelihood Start { get; } = start;

        /// <summary>The values that it may return, with how likely each is.</summary>
        public List<(ScriptValue Value, Likelihood Likelihood)> Returned { get; } = [];

        /// <summary>How likely it is that it has not returned yet.</summary>
        public Likelihood Rest { get; set; }
    }

    /// <summary>How a statement ends.</summary>
    private enum Flow
    {
        Next,
        Break,
        Continue,
        Return,
        Throw,
    }
}

/// <summary>How scripts are read.</summary>
/// <param name="WorkingFolder">The folder that they are run in, relative to the root; null if that is not known.</param>
/// <param name="Variables">Variables of the environment that every build for publishing sets.</param>
/// <param name="PassesReceiver">Whether a function that the script exports gets an object whose methods it calls, and not only facts about
/// the build.</param>
internal sealed record ScriptSettings(string? WorkingFolder, ImmutableDictionary<string, string> Variables, bool PassesReceiver = false)
{
    /// <summary>A build for publishing by a generator that says so to the scripts: <c>NODE_ENV</c> is <c>production</c>.</summary>
    public static ScriptSettings ForProduction(string? folder) =>
        new(folder, ImmutableDictionary.CreateRange([KeyValuePair.Create("NODE_ENV", "production")]));
}
