using ContentLint.Files;

namespace ContentLint.Site.Profiles;

/// <summary>Which text of a heading a generator makes the anchor of. A property that is null may be either.</summary>
public sealed record HeadingReading
{
    /// <summary>Whether the alternative text of an image is left out.</summary>
    public bool OmitsImages { get; init; }

    /// <summary>
    /// Whether character references count as they are written: <c>amp</c> for <c>&amp;amp;</c>; but for those of <c>&lt;</c>, <c>&gt;</c>,
    /// <c>&amp;</c> and quotation marks where <see cref="RemovesTags"/> is set.
    /// </summary>
    public bool? KeepsReferences { get; init; } = false;

    /// <summary>Whether what looks like a tag is taken out of code too.</summary>
    public bool RemovesTags { get; init; }

    /// <summary>
    /// Whether expressions of MDX, and the comments among them, count as they are written. Ids are given to headings alone then.
    /// </summary>
    public bool KeepsExpressions { get; init; }

    /// <summary>Whether names of emoji such as <c>:tada:</c> are left out; a text in colons that is none stays.</summary>
    public bool OmitsEmoji { get; init; }

    /// <summary>Whether two hyphens become a dash.</summary>
    public bool? SetsDashes { get; init; } = false;

    /// <summary>Whether straight quotation marks, hyphens and dots become those of printers.</summary>
    public bool? IsTypographic { get; init; } = false;

    internal void AddTo(HashedParts parts) => parts.Add(OmitsImages).Add(Number(KeepsReferences)).Add(RemovesTags).Add(KeepsExpressions)
        .Add(OmitsEmoji).Add(Number(SetsDashes)).Add(Number(IsTypographic));

    private static int Number(bool? value) => value switch { null => -1, false => 0, true => 1 };
}
