using System.Diagnostics.CodeAnalysis;

namespace ContentLint.Site.Scripts;

/// <summary>An object. What a script does to it later is done to it here too, so that all who hold it see that.</summary>
internal sealed class ScriptObject(ScriptLocation location) : ScriptValue(location)
{
    private readonly List<string> order = [];
    private readonly Dictionary<string, ScriptValue> values = new(StringComparer.Ordinal);
    private ScriptUnknown? unknownKeys;

    /// <summary>Whether it may have keys that are not among <see cref="Properties"/>, such as those of a spread of something
    /// unknown.</summary>
    public bool HasUnknownKeys => unknownKeys is not null;

    /// <summary>How many keys are known.</summary>
    public int Count => Properties.Count();

    /// <summary>The known keys with their values, in their order. One that may not be there has several values, one of which is
    /// missing.</summary>
    public IEnumerable<KeyValuePair<string, ScriptValue>> Properties =>
        order.Select(key => KeyValuePair.Create(key, values[key])).Where(static entry =>
            entry.Value is not ScriptNothing { IsMissing: true });

    /// <summary>Whether it may have no key of those that are known.</summary>
    public bool HasPossibleKeys => Properties.Any(static entry => IsPossiblyMissing(entry.Value));

    /// <inheritdoc/>
    public override bool? IsTrue => true;

    /// <summary>The value of a key that is known to be there.</summary>
    public bool TryGet(string key, [NotNullWhen(true)] out ScriptValue? value) => values.TryGetValue(key, out value);

    /// <summary>Gives a key its value.</summary>
    public void Set(string key, ScriptValue value)
    {
        if (values.TryAdd(key, value))
            order.Add(key);
        else
            values[key] = value;
    }

    /// <summary>Takes a key away.</summary>
    public void Remove(string key)
    {
        if (values.Remove(key))
            order.Remove(key);
    }

    /// <summary>Adds unknown keys, which may be any of those that are here already.</summary>
    public void SetUnknown(ScriptUnknown why)
    {
        unknownKeys ??= why;
        foreach (var key in order)
            values[key] = ScriptAlternatives.Doubtful(values[key], why);
    }

    /// <summary>Adds the keys of another value, as <c>...value</c> does.</summary>
    public void Spread(ScriptValue value)
    {
        switch (value)
        {
            case ScriptDeferred deferred:
                Spread(deferred.Value);
                break;
            case ScriptObject other:
                Spread(other);
                break;
            case ScriptAlternatives several:
                Spread(several);
                break;
            case ScriptNothing or ScriptBoolean or ScriptNumber:
                break;
            case ScriptUnknown unknown:
                SetUnknown(unknown);
                break;
            default:
                SetUnknown(new ScriptUnknown("it has keys that are not known", value.Location));
                break;
        }
    }

    /// <inheritdoc/>
    protected override ScriptValue Member(string key) =>
        values.TryGetValue(key, out var value) ? value : unknownKeys is null ? new ScriptNothing(Location) { IsMissing = true }
            : unknownKeys;

    private static bool IsPossiblyMissing(ScriptValue value) => value is ScriptAlternatives several
        && several.Values.Any(static one => one is ScriptNothing { IsMissing: true });

    private void Spread(ScriptObject other)
    {
        if (other.unknownKeys is { } why)
            SetUnknown(why);
        foreach (var (key, value) in other.Properties.ToList())
        {
            // After unknown keys of the other, a doubtful value says already that it may be another.
            Set(key, Overridden(value, this[key]));
        }
    }

    private static ScriptValue Overridden(ScriptValue value, ScriptValue before) => value switch
    {
        ScriptNothing { IsMissing: true } => before,
        ScriptAlternatives several => several.Select(one => one is ScriptNothing { IsMissing: true } ? before : one),
        _ => value,
    };

    /// <summary>Each key is what it is in one of the alternatives, or stays what it is if that one does not have it.</summary>
    private void Spread(ScriptAlternatives several)
    {
        var sources = several.Values.ToList();
        if (sources.Find(static source =>
            source is not (ScriptObject { HasUnknownKeys: false } or ScriptNothing or ScriptBoolean or ScriptNumber
                or ScriptText { Value: "" })) is { } other)
            SetUnknown(other as ScriptUnknown ?? new ScriptUnknown("it has keys that are not known", other.Location));
        var keys = sources.OfType<ScriptObject>().SelectMany(static source => source.Properties).Select(static entry =>
            entry.Key).Distinct(StringComparer.Ordinal);
        foreach (var key in keys.ToList())
        {
            var before = this[key];
            Set(key, several.Select(source => source is ScriptObject found ? Overridden(found[key], before) : before));
        }
    }
}
