using System.Collections.Immutable;
using ContentLint.Analysis.Fixing.Renaming;
using ContentLint.Diagnostics;
using ContentLint.Site;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;

namespace ContentLint.Tests.Analysis.Fixing.Renaming;

/// <summary>Renames of files with what refers to them, in memory.</summary>
public sealed class RenamePlannerTests
{
    private static readonly FileRename Harbour = new("images/harbour.jpg", "images/harbour.png");

    [Theory]
    [InlineData("a.md", "![x](/images/harbour.jpg)\n", "![x](/images/harbour.png)\n")]
    [InlineData("a.md", "![harbour.jpg](<images/harbour.jpg> \"harbour.jpg\")\n", null)]
    [InlineData("a.md", "---\ncovers: ['../images/harbour.jpg', \"images/harbour.jpg\"]\nnote: see harbour.jpg here\n---\n", null)]
    [InlineData("posts/a.md", "---\ncover: harbour.jpg\n---\n", null)]
    [InlineData("a.md", "+++\ncover = \"images/harbour.jpg\"\n+++\n", "+++\ncover = \"images/harbour.png\"\n+++\n")]
    [InlineData("a.md", "---\ncover: \"images\\/harbour.jpg\"\n---\n", null)]
    [InlineData("a.md", "![harbour.jpg](images/harbour.jpg?v=1#top)\n", "![harbour.jpg](images/harbour.png?v=1#top)\n")]
    [InlineData(
        "a.md", "[![x][a]](images/harbour.jpg)\n\n[a]: images/harbour.jpg\n", "[![x][a]](images/harbour.png)\n\n[a]: images/harbour.png\n")]
    [InlineData("a.md", "<img src=images/harbour.jpg alt=\"harbour.jpg\">\r\n", "<img src=images/harbour.png alt=\"harbour.jpg\">\r\n")]
    [InlineData("a.md", "---\ncover: /images/harbour.jpg # why\n---\n", "---\ncover: /images/harbour.png # why\n---\n")]
    [InlineData(
        "a.html",
        "<img srcset=\"/images/harbour.jpg 1x, /images/harbour.jpg 2x\" alt=x>",
        "<img srcset=\"/images/harbour.png 1x, /images/harbour.png 2x\" alt=x>")]
    [InlineData("a.md", "{{< figure src=\"/images/harbour.jpg\" >}}\n", "{{< figure src=\"/images/harbour.png\" >}}\n")]
    [InlineData("a.mdx", "<A>\n  ```html\n  <img src=\"/images/harbour.jpg\" alt=\"x\" />\n  ```\n</A>\n", null)]
    [InlineData("a.md", "{{ printf `<img src=\"/images/harbour.jpg\" alt=\"x\">` }}\n", null)]
    [InlineData("a.md", "![x](/images/h%61rbour.jpg)\n", "![x](/images/h%61rbour.png)\n")]
    [InlineData("a.md", "![x](/images/harbour.jpg)\n\nSee harbour.jpg.\n", null)]
    [InlineData("a.md", "`/images/harbour.jpg`\n", null)]
    [InlineData(
        "a.md", "<p style=\"background: url(/images/harbour.jpg)\">x</p>\n", "<p style=\"background: url(/images/harbour.png)\">x</p>\n")]
    [InlineData("a.md", "<img src=\"/images/{{ page.image }}.jpg\" alt=x>\n", null)]
    [InlineData("a.md", "<img src=\"{{ page.image }}/other.jpg\" alt=x>\n", "")]
    [InlineData("a.md", "<img src=\"https://x.test/images/harbour.jpg\" alt=x>\n", null)]
    [InlineData("a.md", "<img src=\"/images/harbour&#46;jpg\" alt=x>\n", null)]
    [InlineData("a.md", "![x](/other/harbour.jpg)\n", "")]
    [InlineData("a.md", "<base href=\"/b/\">\n\n![x](images/harbour.jpg)\n", null)]
    [InlineData("a.md", "No mention.\n", "")]
    public void Rewrites_what_is_understood_and_refuses_what_is_not(string path, string text, string? expected)
    {
        var plan = Plan([Harbour], (path, text));
        if (expected is null)
        {
            Assert.Empty(plan.Renames);
            Assert.StartsWith(path + ":", Assert.Single(plan.Refused).Reason, StringComparison.Ordinal);
            Assert.Empty(plan.Texts);
            return;
        }

        Assert.Empty(plan.Refused);
        Assert.Equal(Harbour, Assert.Single(plan.Renames).Rename);
        Assert.Equal(expected.Length == 0 ? null : expected, plan.Texts.GetValueOrDefault(path));
    }

    [Theory]
    [InlineData("css/site.css", "a { background: url(../images/harbour.jpg) }", "css/site.css:1 names it, and is no page that is checked")]
    [InlineData("_config.yml", "title: x\nlogo: /images/HARBOUR.JPG\n", "_config.yml:2 names it, and is no page that is checked")]
    [InlineData("data.bin", null, "data.bin cannot be read, and may name it")]
    public void Refuses_what_other_files_name(string path, string? text, string reason)
    {
        var plan = new RenamePlanner(
            new ContentSite(Files(), SiteSettings.Default),
            new Dictionary<string, string> { ["a.md"] = "![x](/images/harbour.jpg)\n" },
            [new(path, text)])
            .Plan([Harbour], ImmutableHashSet<FileRename>.Empty);
        Assert.Equal(new RefusedRename(Harbour, reason), Assert.Single(plan.Refused));
        Assert.Empty(plan.Texts);
    }

    [Theory]
    [InlineData("images/port.jpg", "images/taken.png", "there is a file 'taken.png' already")]
    [InlineData("images/port.jpg", "images/upper.png", "'upper.png' differs only in case from the file 'UPPER.png'")]
    [InlineData("images/port.jpg", "images/a b.png", "'a b.png' would have to be encoded where it is named")]
    [InlineData("images/port.jpg", "images/harbour.png", "'images/harbour.jpg' gets the name 'harbour.png' already")]
    [InlineData("images/gone.jpg", "images/gone.png", "it is not there any more")]
    public void Refuses_names_that_are_taken(string path, string newPath, string reason)
    {
        var second = new FileRename(path, newPath);
        var plan = Plan([Harbour, second], ("a.md", "![x](/images/harbour.jpg)\n"));
        Assert.Equal(new RefusedRename(second, reason), Assert.Single(plan.Refused));
        Assert.Equal(Harbour, Assert.Single(plan.Renames).Rename);
    }

    [Fact]
    public void A_change_of_case_is_no_collision_with_the_file_itself()
    {
        var plan = Plan([new("images/UPPER.png", "images/upper.png")], ("港口.md", "![x](/images/UPPER.png)\n"));
        Assert.Empty(plan.Refused);
        Assert.Equal("![x](/images/upper.png)\n", plan.Texts["港口.md"]);
    }

    [Fact]
    public void Names_beyond_ASCII_stay_encoded_where_they_were()
    {
        var plan = Plan(
            [new("images/港 口.jpg", "images/港-口.jpg")],
            ("a.md", "![x](/images/%E6%B8%AF%20%E5%8F%A3.jpg)\n"),
            ("b.md", "![x](</images/港 口.jpg>)\n"));
        Assert.Empty(plan.Refused);
        Assert.Equal("![x](/images/%E6%B8%AF-%E5%8F%A3.jpg)\n", plan.Texts["a.md"]);
        Assert.Equal("![x](</images/港-口.jpg>)\n", plan.Texts["b.md"]);
    }

    [Fact]
    public void One_page_that_cannot_be_rewritten_keeps_all_of_them_as_they_are()
    {
        var port = new FileRename("images/port.jpg", "images/port.png");
        var plan = Plan([Harbour, port], ("a.md", "![x](/images/harbour.jpg) ![y](/images/port.jpg)\n"), ("b.md", "`harbour.jpg`\n"));
        Assert.Equal(port, Assert.Single(plan.Renames).Rename);
        Assert.Equal("![x](/images/harbour.jpg) ![y](/images/port.png)\n", Assert.Single(plan.Texts).Value);
    }

    private static InMemoryFileSystem Files() =>
        new([
            "a.md", "b.md", "images/harbour.jpg", "images/port.jpg", "images/taken.png", "images/UPPER.png", "images/港 口.jpg",
            "other/other.jpg"
        ]);

    private static RenamePlan Plan(ImmutableArray<FileRename> renames, params (string Path, string Text)[] pages) =>
        new RenamePlanner(
            new ContentSite(Files(), SiteSettings.Default), pages.ToDictionary(page => page.Path, page => page.Text), []).Plan(
            renames, ImmutableHashSet<FileRename>.Empty);
}
