using ContentLint.Rules.Links;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.Links;

[Trait("Rule", "CL4007")]
public sealed class DeceptiveLinkTextTests
{
    private static readonly RuleTestSetup Html = new() { FileName = "about.html" };

    [Theory]
    [InlineData("海 🌊 [[|https://bank.example/login|]](https://evil.test/login)\n")]
    [InlineData("[[|`www.bank.example`|]](http://evil.test/) [[|**bank.com/a…**|]](//evil.test)\n")]
    [InlineData("[[|https://bank.example|]][x]\n\n[x]: https://evil.test/\n")]
    [InlineData("[[|https://bank.github.io/login|]](https://evil.github.io/login) [[|www.bank.co.uk|]](https://evil.co.uk/)\n")]
    [InlineData("<a href=\"https://evil.test/\">[| <b>bank.com</b>\n|]</a>\n")]
    public void Reports_a_text_that_names_another_host(string markup) => RuleTester<DeceptiveLinkText>.Reports(markup);

    [Theory]
    [InlineData(
        "[http://sea.cn](https://www.sea.cn/a/?utm_source=x#y) [sea.cn/en](https://sea.cn/de/) "
            + "[sea.cn/very-lo…](https://sea.cn/very-long)\n")]
    [InlineData(
        "[docs.sea.com](https://sea.com/docs) [sea.com](https://m.sea.com/) [sea.co.uk](https://sea.com/) [www.sea.de](https://sea.fr)\n")]
    [InlineData(
        "[https://a.sea.gov.au](https://b.sea.gov.au) [https://github.io](https://sea.github.io/) "
            + "[https://海.中国](https://www.xn--90w.xn--fiqs8s/)\n")]
    [InlineData(
        "[Node.js](https://evil.test/) [ASP.NET](https://microsoft.com/) [README.md](https://github.com/a/b) "
            + "[Amazon.com](https://evil.test) [v1.2](https://evil.test)\n")]
    [InlineData(
        "[http://old.example](https://web.archive.org/web/2017/http://old.example/) "
            + "[x.com](https://translate.google.com/?u=https%3A%2F%2Fx.com)\n")]
    [InlineData(
        "[youtube.com/watch](https://youtu.be/x) [harbour.com](https://harbour.github.io/) [bank.com](https://t.co/x) "
            + "[bank.com](https://en.wikipedia.org/wiki/Bank.com)\n")]
    [InlineData("[bank.com]({{ url }}) [{{ host }}](https://evil.test/) [bank.com](/local) <https://evil.test> https://evil.test\n")]
    [InlineData(
        "[google.golang.org/grpc/resolver](https://github.com/grpc/grpc-go/tree/master/resolver) "
            + "[gopkg.in/yaml.v3](https://gitlab.com/a/b) `x` [`golang.org/x/net`](https://go.googlesource.com/net) "
            + "[cloud.google.com/go](https://pkg.go.dev/storage) [k8s.io/api](https://kubernetes.io/docs)\n")]
    [InlineData("[see bank.com for more](https://evil.test/) `[bank.com](https://evil.test)` [a@bank.com](mailto:a@evil.test)\n")]
    public void Is_quiet(string text) => RuleTester<DeceptiveLinkText>.IsQuiet(text);

    [Theory]
    [InlineData("<p>海 🌊\n<a href=\"https://evil.test/\">[|www.bank.example/login|]</a></p>\n")]
    [InlineData("<a href=https://evil.test/>[|<b>https://bank.com</b>|]</a>")]
    [InlineData("<a href=\"//evil.test\">[|https://bank&#46;com|]</a>")]
    public void Reports_them_in_HTML(string markup) => RuleTester<DeceptiveLinkText>.Reports(markup, setup: Html);

    [Theory]
    [InlineData("<a href=\"https://www.sea.cn/?utm_source=x\">sea.cn</a><a href=\"https://sea.cn/de/\">http://sea.cn/en</a>")]
    [InlineData("<a href=\"{{ url }}\">bank.com</a><a href=\"https://evil.test\">{{ host }}</a><a>bank.com</a>")]
    [InlineData("<!-- <a href=\"https://evil.test\">bank.com</a> --><pre><a href=\"https://evil.test\">bank.com</a></pre>")]
    public void Is_quiet_in_HTML(string text) => RuleTester<DeceptiveLinkText>.IsQuiet(text, Html);

    [Theory]
    [InlineData("海 🌊 [[|https://bank.com/login|]](https://github.com/evil/evil)\n")]
    [InlineData("[[|bank.com|]](https://github.com/evil/evil) [[|www.bank.com/login|]](https://gitlab.com/evil)\n")]
    [InlineData("[[|bank.com/login|]](https://bank.com.github.com.evil.test/)\n")]
    public void Only_an_import_path_may_lead_to_a_forge(string markup) => RuleTester<DeceptiveLinkText>.Reports(markup);

    [Theory]
    [InlineData("海 🌊 [[|bank.com|]](https://bank.com.evil.test/)\n")]
    [InlineData("[[|https://www.bank.com/login|]](https://www.bank.com.evil.test/bank.com)\n")]
    [InlineData("<a href=\"https://login.bank.co.uk.a.evil.test/\">[|bank.co.uk|]</a>\n")]
    public void A_name_in_front_of_another_domain_is_a_disguise(string markup) => RuleTester<DeceptiveLinkText>.Reports(markup);

    [Theory]
    [InlineData("[bank.com](https://bank.com.cn/) [bank.com](https://login.bank.com/) [bank.com](https://bank.com.br/)\n")]
    [InlineData("[harbour.com](https://harbour.github.io/) [www.harbour.com](https://harbour.com/)\n")]
    public void A_longer_public_suffix_is_none(string text) => RuleTester<DeceptiveLinkText>.IsQuiet(text);
}
