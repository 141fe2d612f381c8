using System.Diagnostics.CodeAnalysis;

namespace ContentLint.Site.Scripts;

/// <summary>The names of a block, with what they stand for.</summary>
internal sealed class ScriptScope(ScriptModule module, ScriptScope? outer)
{
    private readonly Dictionary<string, ScriptValue> values = new(StringComparer.Ordinal);

    /// <summary>The file.</summary>
    public ScriptModule Module { get; } = module;

    /// <summary>Names a value here.</summary>
    public void Declare(string name, ScriptValue value) => values[name] = value;

    /// <summary>Finds what a name stands for, here or in the blocks around.</summary>
    public bool TryFind(string name, [NotNullWhen(true)] out ScriptValue? value, [NotNullWhen(true)] out ScriptScope? owner)
    {
        for (owner = this; owner is not null; owner = owner.Outer)
        {
            if (owner.values.TryGetValue(name, out value))
                return true;
        }

        value = null;
        return false;
    }

    private ScriptScope? Outer { get; } = outer;
}

/// <summary>A file of the configuration, with what it exports.</summary>
internal sealed class ScriptModule(string path, string text)
{
    private const string DefaultName = "default";

    /// <summary>The file, relative to the root, forward slashes.</summary>
    public string Path { get; } = path;

    /// <summary>Its text.</summary>
    public string Text { get; } = text;

    /// <summary>What <c>export</c> names.</summary>
    public ScriptObject Exports { get; } = new(new ScriptLocation(path, default));

    /// <summary>The object that <c>module</c> is.</summary>
    public ScriptObject CommonJs { get; } = new(new ScriptLocation(path, default));

    /// <summary>The names that are exported, with the local ones that they stand for.</summary>
    public List<(string Name, string Local)> LocalExports { get; } = [];

    /// <summary>Why nothing of it is known; null if it is read.</summary>
    public string? Failure { get; init; }

    /// <summary>Whether it has <c>export</c>.</summary>
    public bool HasExports => Exports.Count > 0 || LocalExports.Count > 0 || Exports.HasUnknownKeys;

    /// <summary>All that it exports, as <c>import *</c> or <c>require</c> gives it.</summary>
    public ScriptValue All => Failure is { } why ? Unknown(why) : HasExports ? Exports : CommonJs["exports"];

    /// <summary>The value that an importer asks for, or that a generator takes for the configuration.</summary>
    public ScriptValue Export(string name)
    {
        if (Failure is { } why)
            return Unknown(why);
        if (HasExports)
            return Exports[name];
        var exports = CommonJs["exports"];
        if (name != DefaultName)
            return exports[name];
        // What a compiler makes of 'export default' is read as it was written.
        return exports is ScriptObject compiled && compiled.TryGet(DefaultName, out var value)
            && (compiled.Count == 1 || compiled.TryGet("__esModule", out _)) ? value : exports;
    }

    private ScriptUnknown Unknown(string why) => new($"'{Path}' is not read: {why}", new ScriptLocation(Path, default));
}
