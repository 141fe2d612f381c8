using System.Collections.Immutable;
using ContentLint.Analysis;

namespace ContentLint.Rules.Embedded;

/// <summary>The rules of the family CL5.</summary>
public static class EmbeddedRules
{
    /// <summary>One instance of each, by id.</summary>
    public static ImmutableArray<Rule> All { get; } =
    [
        new InlineEventHandler(), new ScriptElement(), new ExternalScriptWithoutIntegrity(), new UnsandboxedIframe(), new SandboxEscape(),
        new ForbiddenElement(), new InsecureSubresource(), new InlineStyle(), new SrcdocContent(), new IframeTitleMissing(),
        new TrackingPixel(),
    ];
}
