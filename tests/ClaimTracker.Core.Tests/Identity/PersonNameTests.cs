using ClaimTracker.Core.Identity;
using CsCheck;

namespace ClaimTracker.Core.Tests.Identity;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("ana")]
    [InlineData("ana@newsroom.example")]
    [InlineData("Ana María Núñez-O'Brien")]
    [InlineData("11111111-2222-3333-4444-555555555555")]
    [InlineData("Ирина Петрова")]
    [InlineData("Ελένη")]
    [InlineData("田中さくら")]
    [InlineData("김민수 Kim")]
    [InlineData("عائشة")]
    [InlineData("José")]
    public void A_name_of_any_script_can_be_a_persons(string name) => Assert.Null(PersonName.Wrong(name));

    [Theory]
    [InlineData("")]
    [InlineData("a\0na")]
    [InlineData("a\u0007na")]
    [InlineData("ana\r\nlevel=error")]
    [InlineData("ana\u200B")]
    [InlineData("an\u00ADa")]
    [InlineData("\u202Eana")]
    [InlineData("ana\u2066")]
    [InlineData("ana\uFE0F")]
    [InlineData("ana\u3164")]
    [InlineData("ana\u115F")]
    [InlineData("\u2800")]
    [InlineData("ana\uFEFF")]
    [InlineData("ana\u2028")]
    [InlineData("ana\u00A0maria")]
    [InlineData("ana\uFFFD")]
    [InlineData("ana\uFFFE")]
    [InlineData("ana\uE000")]
    [InlineData(" ana")]
    [InlineData("ana ")]
    [InlineData("ana  maria")]
    [InlineData("\u0301ana")]
    [InlineData("аna")]
    [InlineData("anα")]
    [InlineData("ana Ирина")]
    public void A_name_that_does_not_show_as_it_is_stored_is_refused(string name) => Assert.NotNull(PersonName.Wrong(name));

    [Fact]
    public void Half_a_character_is_in_no_name() => Assert.All((string[])["ana\uD800", "\uDC00ana", "a\uDC00\uD800a"], name => Assert.NotNull(PersonName.Wrong(name)));

    [Theory]
    [InlineData("system")]
    [InlineData("System")]
    [InlineData("ｓｙｓｔｅｍ")]
    [InlineData("ѕуѕtеm")]
    [InlineData("key")]
    [InlineData("Application")]
    public void The_names_of_what_is_no_person_are_nobodys(string name)
    {
        Assert.True(PersonName.IsReserved(name));
        Assert.NotNull(PersonName.Wrong(name));
    }

    [Theory]
    [InlineData("ana", "Ana")]
    [InlineData("ana", "ANA")]
    [InlineData("ana", "ａｎａ")]
    [InlineData("ana", "an\u200Ba")]
    [InlineData("ana", "аnа")]
    [InlineData("aра", "apa")]
    [InlineData("José", "Jose\u0301")]
    [InlineData("Straße", "STRASSE")]
    [InlineData("Σοφίας", "ΣΟΦΊΑΣ")]
    [InlineData("irmak", "İrmak")]
    [InlineData("irmak", "ırmak")]
    [InlineData("ﬁona", "fiona")]
    public void Names_that_a_reader_takes_for_one_are_one(string one, string other)
    {
        Assert.True(PersonName.Same(one, other));
        Assert.True(PersonName.Same(other, one));
    }

    [Theory]
    [InlineData("ana", "anna")]
    [InlineData("ana", "ben")]
    [InlineData("ana.b", "anab")]
    [InlineData("José", "Jose")]
    [InlineData("ana", null)]
    public void Other_names_are_others(string one, string? other) => Assert.False(PersonName.Same(one, other));

    [Fact]
    public void A_key_is_its_own_key_whatever_the_name() => Gen.String.Where(name => !name.Any(char.IsSurrogate)).Sample(name =>
        Assert.Equal(PersonName.Key(name), PersonName.Key(PersonName.Key(name))));
}
