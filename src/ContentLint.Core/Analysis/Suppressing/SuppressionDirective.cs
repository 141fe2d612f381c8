using System.Collections.Immutable;
using ContentLint.Text;

namespace ContentLint.Analysis.Suppressing;

/// <summary>A comment that switches findings off or on.</summary>
/// <param name="Kind">Which directive.</param>
/// <param name="Span">The whole comment, or the front-matter entry.</param>
/// <param name="Rules">Ids or names as written; empty means all rules.</param>
/// <param name="RuleSpans">Where each of <paramref name="Rules"/> stands.</param>
/// <param name="Reason">The text behind <c>--</c>, or null. A key has one for each rule, see <see cref="ReasonOf"/>.</param>
public sealed record SuppressionDirective(
    SuppressionKind Kind, TextSpan Span, ImmutableArray<string> Rules, ImmutableArray<TextSpan> RuleSpans, string? Reason)
{
    /// <summary>The word that stands for all rules.</summary>
    public const string AllRules = "all";

    /// <summary>Whether it is a key of the front matter, and no comment.</summary>
    public bool IsKey { get; init; }

    /// <summary>Where each of <see cref="Rules"/> stands with its reason, to be cut out together.</summary>
    public ImmutableArray<TextSpan> EntrySpans { get; init; } = RuleSpans;

    /// <summary>The reason of each of <see cref="Rules"/>; default where they share one.</summary>
    public ImmutableArray<string?> Reasons { get; init; }

    /// <summary>What is suppressed, for people.</summary>
    public string Subject => Rules.IsEmpty ? "all rules" : string.Join(", ", Rules);

    /// <summary>
    /// Whether the whole can be taken out of the file without a trace: a comment can, a front-matter key only where it has lines of its
    /// own.
    /// </summary>
    public bool IsRemovable { get; init; } = true;

    /// <summary>Why a rule is suppressed, or null.</summary>
    /// <param name="rule">Index into <see cref="Rules"/>; any if that is empty.</param>
    public string? ReasonOf(int rule) => Reasons.IsDefault ? Reason : Reasons[rule];
}

/// <summary>Kinds of suppression directives.</summary>
public enum SuppressionKind
{
    /// <summary><c>contentlint-disable</c>: from here to the matching enable or the end of the file.</summary>
    Disable,

    /// <summary><c>contentlint-enable</c>.</summary>
    Enable,

    /// <summary><c>contentlint-disable-next-line</c>: findings that start on the line after the comment's last.</summary>
    DisableNextLine,

    /// <summary><c>contentlint-disable-file</c>: the whole file, front matter included.</summary>
    DisableFile,
}
