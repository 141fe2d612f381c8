namespace ContentLint.Site.Scripts;

/// <summary>A value that reading does not tell.</summary>
/// <param name="reason">Why, as a clause of a sentence.</param>
/// <param name="location">What it is about.</param>
internal sealed class ScriptUnknown(string reason, ScriptLocation location) : ScriptValue(location)
{
    /// <summary>Why it is unknown.</summary>
    public string Reason { get; } = reason;

    /// <summary>Whether it is a variable of the environment, which a fallback stands in for.</summary>
    public bool IsOfEnvironment { get; init; }

    /// <inheritdoc/>
    public override bool? IsTrue => null;

    /// <inheritdoc/>
    protected override ScriptValue Member(string key) => this;
}

/// <summary>A value that is made when it is asked for, such as one that another file exports.</summary>
internal sealed class ScriptDeferred(Func<ScriptValue> read, ScriptLocation location) : ScriptValue(location)
{
    private ScriptValue? value;
    private bool isReading;

    /// <inheritdoc/>
    public override ScriptValue Settled => Value.Settled;

    /// <summary>The value, which may be one of several; unknown where it depends on itself.</summary>
    public ScriptValue Value
    {
        get
        {
            if (value is not null)
                return value;
            if (isReading)
                return new ScriptUnknown("it depends on itself", Location);
            isReading = true;
            var first = read();
            return value = first is ScriptDeferred inner ? inner.Value : first;
        }
    }

    /// <inheritdoc/>
    public override bool? IsTrue => Value.IsTrue;

    /// <inheritdoc/>
    protected override ScriptValue Member(string key) => Value[key];
}

/// <summary>One of several values.</summary>
internal sealed class ScriptAlternatives : ScriptValue
{
    private const int MaximumValues = 8;

    private ScriptAlternatives(IReadOnlyList<ScriptValue> values, ScriptValue? byDefault, ScriptLocation location)
        : base(location)
    {
        Values = values;
        Default = byDefault;
    }

    /// <summary>The values; a <see cref="ScriptUnknown"/> among them is any other.</summary>
    public IReadOnlyList<ScriptValue> Values { get; }

    /// <summary>The one that it is unless the environment says otherwise; null if none is.</summary>
    public ScriptValue? Default { get; }

    /// <inheritdoc/>
    public override ScriptValue Settled => Default?.Settled ?? this;

    /// <inheritdoc/>
    public override bool? IsTrue => Values.All(static value => value.IsTrue == true) ? true
        : Values.All(static value => value.IsTrue == false) ? false : null;

    /// <summary>One of some values; the value itself if all are the same.</summary>
    public static ScriptValue Of(ScriptLocation location, params IEnumerable<ScriptValue> values) => Of(location, values, null);

    /// <summary>A value, or another if the environment says so.</summary>
    public static ScriptValue WithDefault(ScriptValue value, params IEnumerable<ScriptValue> others) => Of(value.Location,
        [value, .. others], value);

    /// <summary>A value that may have become another in a way that is not known.</summary>
    public static ScriptValue Doubtful(ScriptValue value, ScriptUnknown why) => value is ScriptUnknown ? value
        : Of(value.Location, [value, why], null);

    /// <summary>What becomes of each of the values.</summary>
    public ScriptValue Select(Func<ScriptValue, ScriptValue> map)
    {
        var first = Default is null ? null : map(Default);
        return Of(Location, Values.Select(value => ReferenceEquals(value, Default) ? first! : map(value)), first);
    }

    /// <inheritdoc/>
    protected override ScriptValue Member(string key) => Select(value => value[key]);

    private static ScriptValue Of(ScriptLocation location, IEnumerable<ScriptValue> values, ScriptValue? byDefault)
    {
        var distinct = new List<ScriptValue>();
        foreach (var value in values.SelectMany(static value => Flatten(value)))
        {
            if (!distinct.Exists(other => ScriptEquality.AreSame(other, value)))
                distinct.Add(value);
        }

        if (byDefault is ScriptAlternatives several)
            byDefault = several.Default;
        if (distinct is [var only])
            return only;
        if (distinct.Count <= MaximumValues)
            return new ScriptAlternatives(distinct, byDefault is null ? null
                : distinct.Find(value => ScriptEquality.AreSame(value, byDefault)), location);
        var unknown = new ScriptUnknown("it has too many possible values", location);
        return byDefault is null ? unknown : new ScriptAlternatives([byDefault, unknown], byDefault, location);
    }

    private static IEnumerable<ScriptValue> Flatten(ScriptValue value) => value switch
    {
        ScriptDeferred deferred => Flatten(deferred.Value),
        ScriptAlternatives several => several.Values,
        _ => [value],
    };
}
