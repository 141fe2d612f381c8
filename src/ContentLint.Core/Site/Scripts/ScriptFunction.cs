using Acornima.Ast;

namespace ContentLint.Site.Scripts;

/// <summary>A function that the script defines.</summary>
internal sealed class ScriptFunction(IFunction node, ScriptScope scope, ScriptLocation location) : ScriptValue(location)
{
    /// <summary>Its syntax.</summary>
    public IFunction Node { get; } = node;

    /// <summary>The names that it sees.</summary>
    public ScriptScope Scope { get; } = scope;

    /// <summary>The properties that it is given, as with <c>module.exports.config</c>.</summary>
    public ScriptObject Properties { get; } = new(location);

    /// <inheritdoc/>
    public override bool? IsTrue => true;

    /// <summary>Whether a word is anywhere in its text.</summary>
    public bool Mentions(string word) =>
        Scope.Module.Text.AsSpan(Location.Span.Start, Location.Span.Length).Contains(word, StringComparison.Ordinal);

    /// <inheritdoc/>
    protected override ScriptValue Member(string key) => Properties[key];
}

/// <summary>An object that a generator passes to its configuration, and whose methods say how the site is made.</summary>
internal sealed class ScriptReceiver(string path, ScriptLocation location) : ScriptValue(location)
{
    /// <summary>The names from the object itself on, such as <c>ignores</c>; <c>""</c> for itself.</summary>
    public string Path { get; } = path;

    /// <inheritdoc/>
    public override bool? IsTrue => true;

    /// <inheritdoc/>
    protected override ScriptValue Member(string key) => new ScriptReceiver(Path.Length == 0 ? key : $"{Path}.{key}", Location);
}

/// <summary>A call of a method of a <see cref="ScriptReceiver"/>.</summary>
/// <param name="Name">The method, such as <c>addPassthroughCopy</c> or <c>ignores.add</c>; <c>""</c> if the object itself is passed on to
/// code that is not read.</param>
/// <param name="Arguments">What it is given.</param>
/// <param name="IsConditional">Whether it may not be called.</param>
/// <param name="Location">The call.</param>
internal sealed record ScriptInvocation(string Name, IReadOnlyList<ScriptValue> Arguments, bool IsConditional, ScriptLocation Location);
