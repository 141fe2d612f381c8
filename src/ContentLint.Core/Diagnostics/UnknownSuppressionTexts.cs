using System.Collections.Immutable;

namespace ContentLint.Diagnostics;

/// <summary>The texts of CL0004.</summary>
internal static class UnknownSuppressionTexts
{
    /// <summary>A rule that is misspelt.</summary>
    public static readonly MessageVariant MisspeltRule = new("nearest", Help: "Write '{nearest}'");

    /// <summary>A comment that is no directive.</summary>
    public static readonly MessageVariant Directive = new("directive", Message: "Unknown directive '{name}'", Help: "{help}");

    /// <summary>A key that is no setting.</summary>
    public static readonly MessageVariant Key = new("key", Message: "Unknown key '{name}' under 'contentlint'", Help: "{help}");

    /// <summary>A value that is no mapping.</summary>
    public static readonly MessageVariant Value = new("value", Message: "Value of 'contentlint' must be a mapping", Help: "{help}");

    /// <summary>An item that is no rule.</summary>
    public static readonly MessageVariant Item = new("item", Message: "Item of 'disable' is not a rule", Help: "{help}");

    /// <summary>A word in a comment that is neither a rule nor a reason.</summary>
    public static readonly MessageVariant Token = new("token", Message: "Unexpected text '{name}' in suppression", Help: "{help}");

    /// <summary>All texts.</summary>
    public static ImmutableArray<MessageVariant> All => [MisspeltRule, Directive, Key, Value, Item, Token];
}
