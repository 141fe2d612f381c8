using System.Collections.Immutable;
using ContentLint.Analysis;

namespace ContentLint.Rules.Links;

/// <summary>The rules of the family CL4.</summary>
public static class LinkRules
{
    /// <summary>One instance of each, by id.</summary>
    public static ImmutableArray<Rule> All { get; } =
    [
        new LinkTargetNotFound(),
        new LinkPathCase(),
        new FragmentNotFound(),
        new ScriptUrl(),
        new UrlCredentials(),
        new DeceptiveHost(),
        new DeceptiveLinkText(),
        new BlankWithoutNoopener(),
        new InsecureLink(),
        new ProtocolRelativeUrl(),
        new PrivateHost(),
        new MalformedUrl(),
        new EmptyLink(),
        new UndefinedReference(),
        new UnusedDefinition(),
        new ReversedLink(),
        new InvisibleUrlCharacter(),
        new GenericLinkText(),
        new UrlShortener(),
        new UnknownLinkScheme(),
        new InvalidMailtoOrTel(),
    ];
}
