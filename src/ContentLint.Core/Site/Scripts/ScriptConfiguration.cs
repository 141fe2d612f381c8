using System.Collections.Immutable;
using ContentLint.Site.FileSystem;

namespace ContentLint.Site.Scripts;

/// <summary>The configuration of a generator that is a script, as the generator gets it.</summary>
internal sealed class ScriptConfiguration
{
    private const int MaximumWrappers = 8;
    private readonly ScriptInterpreter interpreter;
    private readonly ScriptModule module;
    private readonly ScriptSettings settings;

    private ScriptConfiguration(ISiteFileSystem files, string path, ScriptSettings settings)
    {
        this.settings = settings;
        interpreter = new ScriptInterpreter(files, settings);
        module = interpreter.Load(path);
        Value = ValueOf(module.Export("default"), 0);
    }

    /// <summary>The object that the script exports, or that a function returns which it exports.</summary>
    public ScriptValue Value { get; }

    /// <summary>The calls of methods of the generator's own object, in their order.</summary>
    public IReadOnlyList<ScriptInvocation> Invocations => interpreter.Invocations;

    /// <summary>The files that were read, the configuration first, relative to the root.</summary>
    public ImmutableArray<string> Files => interpreter.Files;

    /// <summary>Whether nothing is known of the configuration, since it is too long or not understood.</summary>
    public bool IsUnreadable => module.Failure is not null;

    /// <summary>Reads a configuration. Nothing is run.</summary>
    /// <param name="files">The site's files.</param>
    /// <param name="path">The script, relative to the root, forward slashes.</param>
    /// <param name="settings">How it is run.</param>
    public static ScriptConfiguration Read(ISiteFileSystem files, string path, ScriptSettings settings) => new(files, path, settings);

    /// <summary>Another value that the script exports by a name; absent if there is none.</summary>
    public ScriptValue Export(string name) => module.Export(name);

    /// <summary>Calls a function with the generator's own object, as the generator does with a plugin.</summary>
    /// <param name="function">The function.</param>
    /// <param name="isConditional">Whether it may not be called.</param>
    /// <param name="arguments">What else it gets.</param>
    public ScriptValue Call(ScriptFunction function, bool isConditional, params IEnumerable<ScriptValue> arguments) =>
        interpreter.Call(function, isConditional, [new ScriptReceiver("", function.Location), .. arguments]);

    private ScriptValue ValueOf(ScriptValue value, int wrappers)
    {
        if (wrappers > MaximumWrappers)
            return value;
        switch (value)
        {
            case ScriptDeferred deferred:
                return ValueOf(deferred.Value, wrappers);
            case ScriptAlternatives several:
                return several.Select(one => ValueOf(one, wrappers + 1));
            case ScriptFunction function:
                return ValueOf(settings.PassesReceiver ? Call(function, isConditional: false)
                    : interpreter.Call(function, UnknownArgument(function), UnknownArgument(function)), wrappers + 1);
            case ScriptCall call when call.Arguments.Select(argument => ValueOf(argument, wrappers + 1)).FirstOrDefault(static argument =>
                argument is ScriptObject) is ScriptObject wrapped:
                // What a function does to the configuration is not known.
                var result = new ScriptObject(call.Location);
                result.Spread(wrapped);
                result.SetUnknown(new ScriptUnknown($"{call.Callee.ShortName}() may change it", call.Location));
                return result;
            default:
                return value;
        }
    }

    private static ScriptUnknown UnknownArgument(ScriptFunction function) => new("it is what the generator passes", function.Location);
}
