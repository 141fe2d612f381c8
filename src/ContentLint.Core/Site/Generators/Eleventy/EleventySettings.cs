namespace ContentLint.Site.Generators.Eleventy;

/// <summary>What Eleventy's configuration says about the data that its pages get: https://www.11ty.dev/docs/config/</summary>
/// <param name="Includes">The folder of pieces and layouts, from the input folder.</param>
/// <param name="Layouts">The folder of layouts, from the input folder.</param>
/// <param name="Data">The folder of data for all pages, from the input folder.</param>
/// <param name="PlacesAll">Whether code may give any page its permalink.</param>
internal sealed record EleventySettings(string Includes, string Layouts, string Data, bool PlacesAll);
