namespace ContentLint.Site;

/// <summary>Eleventy: every template by its path, or at the permalink that its front matter gives it.</summary>
internal sealed class EleventyAddresses(SiteProfile profile) : PageAddresses(profile)
{
    public override IReadOnlyList<string> TemplateExtensions => [".njk", ".liquid", ".hbs", ".mustache", ".ejs", ".haml", ".pug", ".webc", ".11ty.js", ".11ty.cjs", ".11ty.mjs"];

    public override PageAddress? Of(string path, string relative, PublicFolder folder, PageFacts facts)
    {
        if (!facts.IsReadable)
            return PageAddress.Unknown;
        if (facts.Is("permalink", false))
            return null;
        if (facts.Text("permalink") is { } permalink)
            return permalink.AsSpan().IndexOfAny("{}<") >= 0 ? PageAddress.Unknown : new PageAddress(permalink.EndsWith('/') ? permalink.TrimStart('/') + "index.html" : permalink.TrimStart('/'));
        if (facts.Has("pagination") || facts.Has("permalink"))
            return PageAddress.Unknown;
        var stem = relative.EndsWith(".11ty.js", StringComparison.Ordinal) ? relative[..^8] : SitePath.WithoutExtension(relative);
        // name/name.md is published as /name/, as name/index.md is.
        var name = SitePath.NameOf(stem);
        var above = SitePath.FolderOf(stem);
        return new PageAddress(name == "index" || name == SitePath.NameOf(above) ? SitePath.Join(above, "index.html") : $"{SitePath.Join(above, name)}/index.html");
    }
}
