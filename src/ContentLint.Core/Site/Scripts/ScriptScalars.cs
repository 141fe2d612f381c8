namespace ContentLint.Site.Scripts;

/// <summary>undefined or null.</summary>
internal sealed class ScriptNothing(ScriptLocation location) : ScriptValue(location)
{
    /// <summary>Whether there is no such key, which a spread leaves as it is; a key that is undefined replaces another.</summary>
    public bool IsMissing { get; init; }

    /// <inheritdoc/>
    public override bool? IsTrue => false;

    /// <inheritdoc/>
    protected override ScriptValue Member(string key) => this;
}

/// <summary>A string.</summary>
internal sealed class ScriptText(string value, ScriptLocation location) : ScriptValue(location)
{
    /// <summary>The characters, without quotes and escapes.</summary>
    public string Value { get; } = value;

    /// <inheritdoc/>
    public override bool? IsTrue => Value.Length > 0;

    /// <inheritdoc/>
    protected override ScriptValue Member(string key) => key == "length" ? new ScriptNumber(Value.Length, Location)
        : new ScriptNothing(Location);
}

/// <summary>A number.</summary>
internal sealed class ScriptNumber(double value, ScriptLocation location) : ScriptValue(location)
{
    /// <summary>The number.</summary>
    public double Value { get; } = value;

    /// <inheritdoc/>
    public override bool? IsTrue => Value != 0 && !double.IsNaN(Value);

    /// <inheritdoc/>
    protected override ScriptValue Member(string key) => new ScriptNothing(Location);
}

/// <summary>true or false.</summary>
internal sealed class ScriptBoolean(bool value, ScriptLocation location) : ScriptValue(location)
{
    /// <summary>The value.</summary>
    public bool Value { get; } = value;

    /// <inheritdoc/>
    public override bool? IsTrue => Value;

    /// <inheritdoc/>
    protected override ScriptValue Member(string key) => new ScriptNothing(Location);
}

/// <summary>The absolute path, or the file URL, of a file or folder of the site.</summary>
internal sealed class ScriptFile(string path, bool isUrl, ScriptLocation location) : ScriptValue(location)
{
    /// <summary>The path, relative to the root, forward slashes; <c>""</c> is the root.</summary>
    public string Path { get; } = path;

    /// <summary>Whether it is the URL of the file, not its path.</summary>
    public bool IsUrl { get; } = isUrl;

    /// <inheritdoc/>
    public override bool? IsTrue => true;

    /// <inheritdoc/>
    protected override ScriptValue Member(string key) => IsUrl && key == "pathname"
        ? new ScriptFile(Path, false, Location)
        : new ScriptUnknown($"'{key}' of a path is computed", Location);
}

/// <summary>What a package exports. Packages are not read.</summary>
internal sealed class ScriptPackage(string? module, string name, ScriptLocation location) : ScriptValue(location)
{
    /// <summary>The name of the package as it is imported; null for a name that the script does not define.</summary>
    public string? Module { get; } = module;

    /// <summary>The exported name: <c>default</c>, <c>*</c> for all of them, or a path of names such as <c>*.bundles.gfm</c>.</summary>
    public string Name { get; } = name;

    /// <summary>The last of the names: what the script itself calls it where it has no other.</summary>
    public string ShortName => Name[(Name.LastIndexOf('.') + 1)..];

    /// <inheritdoc/>
    public override bool? IsTrue => Module is null ? null : true;

    /// <inheritdoc/>
    protected override ScriptValue Member(string key) => new ScriptPackage(Module, Name == "*" ? key : $"{Name}.{key}", Location);
}

/// <summary>The result of calling what a package exports.</summary>
internal sealed class ScriptCall(ScriptPackage callee, IReadOnlyList<ScriptValue> arguments, ScriptLocation location)
    : ScriptValue(location)
{
    /// <summary>What is called.</summary>
    public ScriptPackage Callee { get; } = callee;

    /// <summary>What it is given.</summary>
    public IReadOnlyList<ScriptValue> Arguments { get; } = arguments;

    /// <inheritdoc/>
    public override bool? IsTrue => null;

    /// <inheritdoc/>
    protected override ScriptValue Member(string key) => new ScriptUnknown($"'{key}' of the result of {Callee.ShortName}() is not known",
        Location);
}

/// <summary>The environment that the script runs in, as <c>process.env</c>: only what every build for publishing sets is known.</summary>
internal sealed class ScriptEnvironment(IReadOnlyDictionary<string, string> variables, ScriptLocation location) : ScriptValue(location)
{
    /// <inheritdoc/>
    public override bool? IsTrue => true;

    /// <inheritdoc/>
    protected override ScriptValue Member(string key) => Variable(key, Location);

    /// <summary>A variable.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="at">Where it is used.</param>
    public ScriptValue Variable(string name, ScriptLocation at)
    {
        var unknown = new ScriptUnknown($"the environment variable '{name}' is not known", at) { IsOfEnvironment = true };
        return variables.TryGetValue(name, out var value) ? ScriptAlternatives.WithDefault(new ScriptText(value, at), unknown) : unknown;
    }
}
