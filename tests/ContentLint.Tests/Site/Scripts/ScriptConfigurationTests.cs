using ContentLint.Site.FileSystem;
using ContentLint.Site.Scripts;

namespace ContentLint.Tests.Site.Scripts;

/// <summary>What a configuration exports, in the ways that people write it.</summary>
public sealed class ScriptConfigurationTests
{
    private const string Expected = "{base:'/kit/',list:['a','b']}";

    [Theory]
    [InlineData("export default { base: '/kit/', list: ['a', 'b'] }")]
    [InlineData("module.exports = { base: '/kit/', list: ['a', 'b'] };")]
    [InlineData("exports.default = { base: '/kit/', list: ['a', 'b'] };")]
    [InlineData("const anyName = { base: `/kit/`, list: [\"a\", 'b'] }; export default anyName;")]
    [InlineData("const c = { base: '/kit/', list: ['a', 'b'] }; export { c as default };")]
    [InlineData("import type { Config } from 'x'; const c: Config = { base: '/kit/', list: ['a', 'b'] }; export default c;")]
    [InlineData("export default { base: '/kit/', list: ['a', 'b'] } satisfies Config")]
    [InlineData("export default <Config>{ base: '/kit/', list: ['a', 'b'] }")]
    [InlineData("export default { base: '/kit/' as const, list: ['a', 'b'] as string[] } as unknown as Config")]
    [InlineData("import { defineConfig } from 'x'; export default defineConfig<Theme>({ base: '/kit/', list: ['a', 'b'] })")]
    [InlineData("export default withMermaid(defineConfig({ base: '/kit/', list: ['a', 'b'] }))")]
    [InlineData("export default () => ({ base: '/kit/', list: ['a', 'b'] })")]
    [InlineData("export default async function make({ mode }: Env): Promise<Config> { return { base: '/kit/', list: ['a', 'b'] }; }")]
    [InlineData(
        "export default defineConfig(async (): Promise<Config> => { const list = ['a']; list.push('b'); return { base: '/kit/', list }; "
            + "})")]
    [InlineData("const c: Config = {} as Config; c.base = '/kit/'; c['list'] = ['a', 'b']; export default c;")]
    [InlineData("const rest = { list: ['a', 'b'] }; export default { base: '/kit/', ...rest };")]
    [InlineData("export default Object.assign({}, { base: '/' }, { base: '/kit/', list: ['a'].concat(['b']) });")]
    [InlineData("const k = 'base'; export default { [k]: '/' + 'kit/', list: [...['a'], 'b'] };")]
    [InlineData("const name = 'kit'; export default { base: `/${name}/`, list: ['a', false, null, 'b'].filter(Boolean) };")]
    [InlineData("const { start, items: [first] } = { start: '/kit/', items: ['a'] }; export default { base: start, list: [first, 'b'] };")]
    [InlineData("let base = '/'; if (true) { base = '/kit/'; } export default { base, list: 'a b'.split(' ') };")]
    [InlineData("const list: string[] = []; for (const x of ['a', 'b']) { list.push(x); } export default { base: '/kit/', list };")]
    [InlineData("export default { base: '/kit/', list: [{ n: 'a' }, { n: 'b' }].map(({ n }) => n) };")]
    [InlineData("export = { base: '/kit/', list: ['a', 'b'] };")]
    [InlineData(
        "export default build(); function build<T extends object>(this: void, x?: T): Config { return { base: '/kit/', list: ['a', 'b'] "
            + "}; }")]
    public void Is_read_however_it_is_written(string text) => Assert.Equal(Expected, ScriptNotation.Of(text));

    [Theory]
    [InlineData("import shared from './shared'; export default { ...shared, list: ['a', 'b'] }", "shared.ts",
        "export default { base: '/kit/' as string }")]
    [InlineData("import { base } from './lib/index.js'; export default { base, list: ['a', 'b'] }", "lib/index.ts",
        "export const base: string = '/kit/'")]
    [InlineData("import * as all from './lib'; export default { base: all.base, list: ['a', 'b'] }", "lib/index.mjs",
        "const base = '/kit/'; export { base }")]
    [InlineData("const { base } = require('./shared.json'); module.exports = { base, list: ['a', 'b'] }", "shared.json",
        "{\"base\": \"/kit/\"}")]
    [InlineData("import data from './shared.json' with { type: 'json' }; export default { base: data.base, list: ['a', 'b'] }",
        "shared.json", "{\"base\": \"/kit/\"}")]
    [InlineData("export { default } from './real'", "real.js", "module.exports = { base: '/kit/', list: ['a', 'b'] }")]
    [InlineData(
        "const data = JSON.parse(fs.readFileSync(new URL('./d.json', import.meta.url), 'utf8')); import fs from 'node:fs'; export "
            + "default { base: data.b, list: data.l }",
        "d.json",
        "{\"b\": \"/kit/\", \"l\": [\"a\", \"b\"]}")]
    [InlineData("export default (await import('./real')).default", "real.ts", "export default { base: '/kit/', list: ['a', 'b'] }")]
    public void Takes_values_from_other_files_of_the_site(string text, string path, string other) =>
        Assert.Equal(Expected, ScriptNotation.Of(text, "site.config.ts", (path, other)));

    [Theory]
    [InlineData("{ ...other(), base: '/a/' }", "{base:'/a/'…}")]
    [InlineData("{ base: '/a/', ...other() }", "{base:<'/a/'|?>…}")]
    [InlineData("{ base: '/a/', [other()]: 1, site: 'b' }", "{base:<'/a/'|?>,site:'b'…}")]
    [InlineData("{ a: ['x', ...other()], b: ['y'] }", "{a:['x'…],b:['y']}")]
    [InlineData("{ a: ['x', other()], b: 1 }", "{a:['x',#other()],b:1}")]
    [InlineData("{ a: other.name, b: { c: missing ? 1 : 2 } }", "{a:#other.name,b:{c:<1|2>}}")]
    [InlineData("{ a: missing ? '/x' : '/x' }", "{a:'/x'}")]
    [InlineData("{ a: process.env.BASE || '/x/', b: process.env.BASE ?? '/y/', c: process.env.BASE }", "{a:<='/x/'|?>,b:<='/y/'|?>,c:?}")]
    [InlineData("{ a: process.env.NODE_ENV === 'production' ? '/x/' : '/' }", "{a:<='/x/'|'/'>}")]
    [InlineData("{ a: `${process.env.BASE || ''}/x` }", "{a:<='/x'|?>}")]
    [InlineData("{ a: 1, ...(missing && { b: 2 }), ...(missing ? { a: 3 } : {}) }", "{a:<3|1>,b:<nothing|2>}")]
    [InlineData("{ list: [missing && 'x', 'y'].filter(Boolean) }", "{list:[<nothing|'x'>,'y']}")]
    [InlineData("{ get a() { return 1 }, b: 2 }", "{a:?,b:2}")]
    public void Leaves_unknown_only_what_depends_on_it(string value, string expected) => Assert.Equal(expected,
        ScriptNotation.Of($"export default {value}"));

    [Theory]
    [InlineData("path.join(__dirname, 'docs')", "file:sub/docs")]
    [InlineData("path.resolve(__dirname, '..', 'docs')", "file:docs")]
    [InlineData("resolve('docs')", "file:docs")]
    [InlineData("fileURLToPath(new URL('./docs', import.meta.url))", "file:sub/docs")]
    [InlineData("new URL('./docs/', import.meta.url).pathname", "file:sub/docs")]
    [InlineData("`${__dirname}/docs`", "file:sub/docs")]
    [InlineData("path.dirname(fileURLToPath(import.meta.url))", "file:sub")]
    [InlineData("path.join('a', '../b')", "'b'")]
    [InlineData("process.cwd() + '/x'", "file:x")]
    [InlineData("path.resolve(__dirname, '../../..')", "?")]
    [InlineData("require.resolve('./none.js')", "?")]
    [InlineData("require.resolve('@scope/package')", "@scope/package#*")]
    public void Knows_paths_in_the_site(string expression, string expected) =>
        Assert.Equal($"{{a:{expected}}}",
            ScriptNotation.Of(
                $"import path, {{ resolve }} from 'node:path'; import {{ fileURLToPath }} from 'url'; export default {{ a: {expression} }}",
                "sub/site.config.ts"));

    [Theory]
    [InlineData("let base = '/a/'; if (missing) base = '/b/'; export default { base }", "{base:<'/a/'|'/b/'>}")]
    [InlineData("let base = '/a/'; while (missing) base += 'x/'; export default { base }", "{base:<'/a/'|'/a/x/'|?>}")]
    [InlineData("export default () => { if (missing) return { a: 1 }; return { a: 2 }; }", "<{a:1}|{a:2}>")]
    [InlineData("export default () => { if (missing) throw new Error(); return { a: 2 }; }", "{a:2}")]
    [InlineData("export default () => { switch (missing) { case 1: return 'x'; default: return 'y'; } }", "<'x'|'y'>")]
    [InlineData("let c = {}; try { c = require('./none') } catch { c = { a: 1 } } export default c", "<{}|?|{a:1}>")]
    [InlineData("const c = { a: 1 }; change(c); export default c", "{a:<1|?>…}")]
    [InlineData("const c = { a: 1 }; console.log(c); export default c", "{a:1}")]
    [InlineData("const c = { a: 1 }; if (process.env.NODE_ENV === 'development') c.a = 2; export default c", "{a:<=1|2>}")]
    [InlineData("export default wrap({ a: 1 })", "{a:<1|?>…}")]
    [InlineData("export default ({ mode }) => ({ a: mode === 'x' ? 1 : 2 })", "{a:<1|2>}")]
    public void Follows_statements_that_may_not_run(string text, string expected) => Assert.Equal(expected,
        ScriptNotation.Of(text, "site.config.mjs"));

    [Fact]
    public void Ends_where_files_import_each_other()
    {
        var value = ScriptNotation.Of("import b from './b'; export default { b, own: 1 }", "a.ts",
            ("b.ts", "import a from './a'; export default { a: a?.own, own: 2 }"));
        Assert.Equal("{b:{a:1,own:2},own:1}", value);
        Assert.Equal("?", ScriptNotation.Of("import b from './b'; export default b", "a.ts",
            ("b.ts", "import a from './a'; export default a")));
    }

    [Fact]
    public void Tells_why_a_value_is_unknown_and_where_it_is_written()
    {
        const string Text = "export default { a: process.env.BASE }";
        var unknown = Assert.IsType<ScriptUnknown>(ScriptNotation.Read(Text).Value["a"]);
        Assert.Equal("the environment variable 'BASE' is not known", unknown.Reason);
        Assert.Equal("process.env.BASE", Text.Substring(unknown.Location.Span.Start, unknown.Location.Span.Length));
    }

    [Fact]
    public void Records_what_is_called_on_the_object_of_the_generator()
    {
        const string Text = """
            import own from './own.js';
            export default async function (eleventyConfig) {
              eleventyConfig.addPassthroughCopy({ 'a': 'b' });
              if (process.env.X) eleventyConfig.addPassthroughCopy('c');
              ['d', 'e'].forEach((name) => eleventyConfig.addPassthroughCopy(name));
              eleventyConfig.ignores.add('README.md');
              eleventyConfig.addFilter('f', function () { eleventyConfig.never(); });
              own(eleventyConfig);
              other(eleventyConfig);
              return { dir: { input: 'src' } };
            }
            """;
        var files = new Dictionary<string,
            string> { ["c.js"] = Text, ["own.js"] = "module.exports = (config) => config.setInputDirectory('in');" };
        var read = ScriptConfiguration.Read(new InMemoryFileSystem(files.Keys, files), "c.js",
            ScriptSettings.ForProduction("") with { PassesReceiver = true });
        Assert.Equal("{dir:{input:'src'}}", ScriptNotation.Write(read.Value));
        Assert.Equal(
            ["addPassthroughCopy {a:'b'}", "addPassthroughCopy? 'c'", "addPassthroughCopy 'd'", "addPassthroughCopy 'e'",
                "ignores.add 'README.md'", "addFilter 'f'", "setInputDirectory 'in'", " ?"],
            read.Invocations.Select(call => $"{call.Name}{(call.IsConditional ? "?" : "")} {ScriptNotation.Write(call.Arguments[0])}"));
    }
}
