namespace ContentLint.Tests.JsonSchema.Formats;

public sealed class FormatTests
{
    [Theory]
    [InlineData("date", "2024-02-29", true)]
    [InlineData("date", "2023-02-29", false)]
    [InlineData("date", "2023-2-9", false)]
    [InlineData("date", "২০২৩-01-01", false)]
    [InlineData("date-time", "2022-05-19T10:06:03Z", true)]
    [InlineData("date-time", "2022-05-19T10:06:03.25+08:00", true)]
    [InlineData("date-time", "2022-05-19T10:06:03", false)]
    [InlineData("date-time", "1998-12-31T23:59:60Z", true)]
    [InlineData("date-time", "1998-12-31T22:59:60Z", false)]
    [InlineData("time", "24:00:00Z", false)]
    [InlineData("duration", "P1DT12H", true)]
    [InlineData("duration", "P1D2H", false)]
    [InlineData("email", "name@site.example", true)]
    [InlineData("email", "名@site.example", false)]
    [InlineData("idn-email", "名@例.example", true)]
    [InlineData("email", "name@", false)]
    [InlineData("hostname", "a_b.example", false)]
    [InlineData("idn-hostname", "例え.example", true)]
    [InlineData("ipv4", "192.0.2.01", false)]
    [InlineData("ipv6", "2001:db8::192.0.2.1", true)]
    [InlineData("ipv6", "1::2::3", false)]
    [InlineData("uri", "https://site.example/a?b=%E4%B8%AD#c", true)]
    [InlineData("uri", "https://site.example/中", false)]
    [InlineData("uri", "/a", false)]
    [InlineData("uri", "https://site.example/a b", false)]
    [InlineData("iri", "https://例.example/中", true)]
    [InlineData("uri-reference", "../a?b", true)]
    [InlineData("uri-reference", "a\\b", false)]
    [InlineData("uri-template", "https://site.example/{page}{?q*}", true)]
    [InlineData("uri-template", "https://site.example/{page", false)]
    [InlineData("uuid", "2eb8aa08-aa98-11ea-b4aa-73b441d16380", true)]
    [InlineData("uuid", "2eb8aa08aa9811eab4aa73b441d16380", false)]
    [InlineData("json-pointer", "/a~1b/0", true)]
    [InlineData("json-pointer", "/a~2", false)]
    [InlineData("relative-json-pointer", "1/a", true)]
    [InlineData("regex", "^(a", false)]
    [InlineData("content-path", "anything goes", true)]
    public void Asserts_formats(string format, string text, bool isValid) =>
        Assert.Equal(
            isValid,
            SchemaTesting.IsValid($$"""{"format": "{{format}}"}""", $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal)}\""));
}
