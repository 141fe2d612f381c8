namespace ContentLint.Syntax.FrontMatter;

/// <summary>The parser that a generator reads YAML with: which text it refuses, and the types of plain scalars.</summary>
public enum YamlDialect
{
    /// <summary>
    /// No known generator: what either libyaml or js-yaml reads is right, and types follow the core schema of YAML 1.2.2.
    /// </summary>
    Common,

    /// <summary>Psych, on libyaml: Jekyll.</summary>
    Psych,

    /// <summary>go-yaml 2, a port of libyaml: Hugo.</summary>
    GoYaml,

    /// <summary>js-yaml 3, by way of gray-matter: Docusaurus, VitePress, Eleventy, MDN.</summary>
    JsYaml3,

    /// <summary>js-yaml 4: Astro.</summary>
    JsYaml4,

    /// <summary>js-yaml 4 after hexo-front-matter: tabs at the start of a line are two spaces each.</summary>
    Hexo,
}
