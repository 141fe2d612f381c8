using ContentLint.Site.Scripts;

namespace ContentLint.Tests.Site.Scripts;

/// <summary>What is left of TypeScript: JavaScript of the same length, with every character where it was.</summary>
public sealed class TypeStripperTests
{
    [Theory]
    [InlineData("const a: string = 'x', b: Map<string, Array<number>>= c;", "const a = 'x', b = c;")]
    [InlineData("let x!: number; var y: (a: string) => void = z", "let x; var y = z")]
    [InlineData("import type A from 'a';\nimport { type B, c, type D as E } from 'b';", ";\nimport { c, } from 'b';")]
    [InlineData("import type from './type'; export { type T, v };", "import type from './type'; export { v };")]
    [InlineData("type A = { a: string } | B<C>[];\ninterface I<T> extends J { m(): void }\ndeclare module 'x' { }\nf()", ";\n;\n;\nf()")]
    [InlineData("enum E { A, B }\nconst enum F { C }\ndeclare const g: string;\nexport type H = keyof typeof x;", ";\n;\n;\n;")]
    [InlineData("type = 1; const type = 2; interface\nfoo", "type = 1; const type = 2; interface\nfoo")]
    [InlineData("function f<T extends U = V>(this: T, a?: string, ...b: number[]): a is string { return a!.b! as unknown as C }",
        "function f(a, ...b) { return a.b }")]
    [InlineData("function f(a: string): void;\nfunction f(a: any) { }", ";\nfunction f(a) { }")]
    [InlineData("const f = async <T,>(a: T, { b, c }: { b: string; c?: number } = {}): Promise<T> => a;",
        "const f = async (a, { b, c } = {}) => a;")]
    [InlineData("const f = (a: () => string): (() => void) => a, g = (b) => b", "const f = (a) => a, g = (b) => b")]
    [InlineData("x ? (y) : z; x ? (y) : (z) => z; x ? (y: Y): Z => y : z", "x ? (y) : z; x ? (y) : (z) => z; x ? (y) => y : z")]
    [InlineData("a < b; f(a < b, c > d); f<A, B>(c); new X<Y<Z>>(); g<T>`x`; a < b > c",
        "a < b; f(a < b, c > d); f(c); new X(); g`x`; a < b > c")]
    [InlineData("for (let i = n; i >= 2; i--) { } for (const x of y as Z[]) { }",
        "for (let i = n; i >= 2; i--) { } for (const x of y) { }")]
    [InlineData("const o = { m<T>(a: T): void { }, async *g(): X { }, get p(): string { return 'a' }, q: (r as S), [k]: v! } satisfies T",
        "const o = { m(a) { }, async *g() { }, get p() { return 'a' }, q: (r), [k]: v }")]
    [InlineData(
        "class A<T> extends B<T> implements C, D<E> { private readonly x: string = 'a'; y?: number; static z = 1; constructor(public a: "
            + "string) { super() } abstract m(): void; [k: string]: any }",
        "class A extends B { x = 'a'; y; static z = 1; constructor(a) { super() } ; ; }")]
    [InlineData("try { } catch (e: unknown) { } switch (a as B) { case b! : c; default: d }",
        "try { } catch (e) { } switch (a) { case b : c; default: d }")]
    [InlineData("`a${b as C}d${`${e!}`}` as F; /[/:]/.test(a) as boolean; a / b / c!", "`a${b}d${`${e}`}`; /[/:]/.test(a); a / b / c")]
    [InlineData("const as = 1; f(as, satisfies); const { as: b } = c", "const as = 1; f(as, satisfies); const { as: b } = c")]
    [InlineData("let a: A extends B ? C : D = x; let u: typeof import('x').default<Y>[] | `a${string}` = v", "let a = x; let u = v")]
    public void Keeps_what_is_JavaScript(string typed, string expected)
    {
        var stripped = TypeStripper.Strip(typed, out _);
        Assert.NotNull(stripped);
        Assert.Equal(typed.Length, stripped.Length);
        Assert.Equal(Words(expected), Words(stripped));
        Assert.All(stripped.Index(), pair => Assert.True(pair.Item == typed[pair.Index] || pair.Item is ' ' or ';'));
    }

    [Theory]
    [InlineData("import a = require('a')")]
    [InlineData("const a: = 1")]
    [InlineData("f(")]
    [InlineData("({)}")]
    [InlineData("const a = 'x")]
    [InlineData("/* never ends")]
    public void Reads_nothing_of_what_it_does_not_understand(string typed) => Assert.Null(TypeStripper.Strip(typed, out _));

    private static string Words(string text) => string.Join(' ',
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace(" ", "", StringComparison.Ordinal);
}
