using ContentLint.Text;

namespace ContentLint.Site.Scripts;

/// <summary>Where a value is written.</summary>
/// <param name="Path">The file, relative to the root, forward slashes.</param>
/// <param name="Span">UTF-16 offsets into that file.</param>
internal readonly record struct ScriptLocation(string Path, TextSpan Span);

/// <summary>
/// A value that a script would have, as far as reading tells. What cannot be told is a <see cref="ScriptUnknown"/>, and makes
/// unknown only what depends on it.
/// </summary>
internal abstract class ScriptValue(ScriptLocation location)
{
    /// <summary>Where it is written.</summary>
    public ScriptLocation Location { get; } = location;

    /// <summary>The value itself where this one is read later, or is a literal unless the environment says otherwise.</summary>
    public virtual ScriptValue Settled => this;

    /// <summary>Whether the value is certainly undefined or null, as that of a key that no object has.</summary>
    public bool IsAbsent => Settled is ScriptNothing;

    /// <summary>Whether nothing is known for certain.</summary>
    public bool IsUnknown => Settled is ScriptUnknown or ScriptAlternatives;

    /// <summary>The text of a string; null for anything else, and for one that is not certain.</summary>
    public string? Text => (Settled as ScriptText)?.Value;

    /// <summary>true or false; null for anything else, and if it is not certain.</summary>
    public bool? Flag => (Settled as ScriptBoolean)?.Value;

    /// <summary>Whether all keys of an object, or all items of a list, are known; true for literals, false for what code makes.</summary>
    public bool IsComplete => Settled switch
    {
        ScriptObject settled => !settled.HasUnknownKeys,
        ScriptList list => !list.HasUnknownItems,
        _ => Settled is ScriptNothing or ScriptText or ScriptNumber or ScriptBoolean or ScriptFile,
    };

    /// <summary>The items of a list; of several alternatives those of each. None for other values.</summary>
    public IEnumerable<ScriptValue> Items => Settled switch
    {
        ScriptList list => list.Values,
        ScriptAlternatives several => several.Values.SelectMany(static value => value.Items),
        _ => [],
    };

    /// <summary>The entries of an object, in their order; of several alternatives those of each. None for other values.</summary>
    public IEnumerable<KeyValuePair<string, ScriptValue>> Entries => Settled switch
    {
        ScriptObject settled => settled.Properties,
        ScriptAlternatives several => several.Values.SelectMany(static value => value.Entries),
        _ => [],
    };

    /// <summary>The values that this one may be: itself, or each of the alternatives.</summary>
    public IEnumerable<ScriptValue> Possible => Settled is ScriptAlternatives several
        ? several.Values.Select(static value => value.Settled) : [Settled];

    /// <summary>The value of a key: absent if there is certainly none.</summary>
    public ScriptValue this[string key] => (this as ScriptDeferred)?.Value.Member(key) ?? Member(key);

    /// <summary>The value at a path of keys.</summary>
    public ScriptValue At(params ReadOnlySpan<string> path)
    {
        var value = this;
        foreach (var key in path)
            value = value[key];
        return value;
    }

    /// <summary>Whether a condition holds for this value; null if that is not known.</summary>
    public abstract bool? IsTrue { get; }

    /// <summary>What <c>value.key</c> is.</summary>
    protected abstract ScriptValue Member(string key);
}
