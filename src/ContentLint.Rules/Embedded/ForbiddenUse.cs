using System.Collections.Immutable;
using ContentLint.Diagnostics;

namespace ContentLint.Rules.Embedded;

/// <summary>Why an element does not belong in content.</summary>
/// <param name="Variant">The texts of the finding.</param>
/// <param name="Value">The host or URL that they name; empty for none.</param>
internal sealed record ForbiddenUse(MessageVariant Variant, string Value = "")
{
    private const string UseFrame = "Use an <iframe> with sandbox, or a link";

    /// <summary>A plug-in.</summary>
    public static readonly MessageVariant PlugIn = new(
        "plug-in", "Element <{element}> needs a plug-in", "No browser runs plug-ins any more", "Remove the element");

    /// <summary>Flash.</summary>
    public static readonly MessageVariant Flash = new(
        "flash", "Element <{element}> needs Flash", "No browser runs Flash any more", "Remove the element, or show a video instead");

    /// <summary>A document of another site.</summary>
    public static readonly MessageVariant ForeignDocument = new(
        "foreign-document",
        "Element <{element}> runs a document of '{value}'",
        "No sandbox isolates the document from this page",
        UseFrame);

    /// <summary>A document of this site.</summary>
    public static readonly MessageVariant OwnDocument = new(
        "document", "Element <{element}> runs a document in this page", "No sandbox isolates the document from this page", UseFrame);

    /// <summary>A form that posts elsewhere.</summary>
    public static readonly MessageVariant ForeignForm = new(
        "form",
        "Form posts to '{value}'",
        "The other site receives what readers type",
        "Remove the form, or allow the host with 'hosts: [{value}]'");

    /// <summary>A base that moves URLs.</summary>
    public static readonly MessageVariant Base = new(
        "base",
        "Element <base> changes all relative URLs of the page to '{value}'",
        "Links and images of the layout break too",
        "Remove the element, and write full URLs");

    /// <summary>A redirect.</summary>
    public static readonly MessageVariant Refresh = new(
        "refresh",
        "Page redirects to '{value}'",
        "Readers leave the page without a choice",
        "Remove the element, or let the server redirect");

    /// <summary>All texts.</summary>
    public static ImmutableArray<MessageVariant> All => [PlugIn, Flash, ForeignDocument, OwnDocument, ForeignForm, Base, Refresh];
}
