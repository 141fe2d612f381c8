using ContentLint.JsonSchema;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.FrontMatter;

/// <summary>A schema with every facet that a message can be about.</summary>
internal static class BrokenArticleSchema
{
    public static ContentSchema Post { get; } = FrontMatterReport.Compile(
        """
        title: Posts of the harbour site
        type: object
        required: [title, date]
        additionalProperties: false
        properties:
          title: {type: string, minLength: 3, maxLength: 40, description: Shown in the browser's tab. Also used for SEO.}
          date: {type: string, format: date, description: The day of publication.}
          updated: {type: string, format: date-time}
          kind: {enum: [guide, reference, news, landing-page], title: Kind of page}
          level: {enum: [beginner, expert]}
          layout: {type: string, deprecated: true, x-replacement: template}
          template: {enum: [wide, narrow]}
          pin: {deprecationMessage: "use 'sticky' instead."}
          sticky: {type: boolean}
          draft: {type: boolean, default: false}
          tags:
            type: array
            uniqueItems: true
            minItems: 1
            maxItems: 4
            items: {type: string, maxLength: 12}
          slug: {type: string, pattern: '^[a-z0-9-]+$', errorMessage: "write it in lower case, with hyphens between the words."}
          isbn: {type: string, pattern: '^[0-9-]{10,17}$', patternErrorMessage: an ISBN has 10 or 13 digits}
          weight: {type: integer, minimum: 1, exclusiveMaximum: 100, multipleOf: 5}
          mail: {type: string, format: email}
          link: {type: string, format: uri}
          authors:
            type: array
            items:
              type: object
              required: [name]
              additionalProperties: false
              properties:
                name: {type: string, description: As it is printed under the title.}
                role: {enum: [author, editor, translator]}
                mail: {type: string, format: email}
          cover:
            oneOf:
              - title: an image
                properties: {type: {const: image}, src: {type: string}, alt: {type: string}}
                required: [type, src, alt]
              - title: a video
                properties: {type: {const: video}, src: {type: string}, poster: {type: string}}
                required: [type, src, poster]
          source:
            oneOf:
              - required: [path]
              - required: [url]
          license: {anyOf: [{type: string}, {type: object, required: [name, url]}]}
          series: {type: object, propertyNames: {pattern: '^[a-z]+$'}, minProperties: 1, dependentRequired: {part: [of]}}
          summary: {type: string, not: {pattern: '^In this '}, description: One sentence.}
          places: {type: array, contains: {const: harbour}}
          old: false
        if: {properties: {kind: {const: guide}}, required: [kind]}
        then: {required: [level]}
        else: {not: {required: [level]}}
        """);
}
