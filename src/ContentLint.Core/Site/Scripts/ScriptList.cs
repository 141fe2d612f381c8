namespace ContentLint.Site.Scripts;

/// <summary>A list. As with an object, what a script does to it later is done to it here.</summary>
internal sealed class ScriptList(ScriptLocation location) : ScriptValue(location)
{
    /// <summary>Further items are not kept.</summary>
    private const int MaximumItems = 10_000;

    private readonly List<ScriptValue> values = [];

    /// <summary>
    /// The items, in their order, as far as they are known. One that may not be there is one of two alternatives, the other of which is
    /// nothing or false.
    /// </summary>
    public IReadOnlyList<ScriptValue> Values => values;

    /// <summary>Whether there may be other items.</summary>
    public bool HasUnknownItems { get; private set; }

    /// <inheritdoc/>
    public override bool? IsTrue => true;

    /// <summary>Adds an item at the end.</summary>
    public void Add(ScriptValue value)
    {
        if (values.Count < MaximumItems)
            values.Add(value);
        else
            HasUnknownItems = true;
    }

    /// <summary>Adds an item at the start.</summary>
    public void Insert(ScriptValue value)
    {
        Add(value);
        if (!HasUnknownItems)
        {
            values.RemoveAt(values.Count - 1);
            values.Insert(0, value);
        }
    }

    /// <summary>Says that there may be items that are not known.</summary>
    public void SetUnknown() => HasUnknownItems = true;

    /// <summary>Adds the items of another value, as <c>...value</c> does.</summary>
    public void Spread(ScriptValue value)
    {
        switch (value)
        {
            case ScriptDeferred deferred:
                Spread(deferred.Value);
                break;
            case ScriptList list:
                HasUnknownItems |= list.HasUnknownItems;
                AddAll([.. list.values]);
                break;
            case ScriptAlternatives several:
                Spread(several);
                break;
            case ScriptNothing or ScriptBoolean:
                break;
            case ScriptText text:
                AddAll(text.Value.EnumerateRunes().Select(rune => new ScriptText(rune.ToString(), text.Location)));
                break;
            default:
                HasUnknownItems = true;
                break;
        }
    }

    /// <inheritdoc/>
    protected override ScriptValue Member(string key)
    {
        if (int.TryParse(key, out var index) && index >= 0)
        {
            if (HasUnknownItems)
                return new ScriptUnknown("it is an item of a list that is not known as a whole", Location);
            return index < values.Count ? values[index] : new ScriptNothing(Location);
        }

        return key == "length" && !HasUnknownItems && !values.Exists(static value => value is ScriptAlternatives)
            ? new ScriptNumber(values.Count, Location)
            : new ScriptUnknown($"'{key}' of a list is computed", Location);
    }

    private void AddAll(IEnumerable<ScriptValue> added)
    {
        foreach (var value in added)
            Add(value);
    }

    private void Spread(ScriptAlternatives several)
    {
        HasUnknownItems |= several.Values.Any(static value =>
            value is not (ScriptList { HasUnknownItems: false } or ScriptNothing or ScriptBoolean));
        foreach (var list in several.Values.OfType<ScriptList>())
        {
            foreach (var value in list.values.ToArray())
            {
                var nothing = new ScriptNothing(value.Location);
                Add(ReferenceEquals(list, several.Default) ? ScriptAlternatives.WithDefault(value, nothing)
                    : ScriptAlternatives.Of(value.Location, value, nothing));
            }
        }
    }
}
