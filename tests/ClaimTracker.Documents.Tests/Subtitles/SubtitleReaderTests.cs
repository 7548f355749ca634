using ClaimTracker.Core.Documents;
using ClaimTracker.Documents.Formats;

namespace ClaimTracker.Documents.Tests.Subtitles;

public sealed class SubtitleReaderTests
{
    [Fact]
    public void Cues_are_joined_and_keep_their_times()
    {
        var source = Reading.Text(DocumentFormat.Srt,
            """
            1
            00:00:01,200 --> 00:00:04,000
            <i>Before February we carried</i>

            2
            00:00:04,100 --> 00:00:06,000
            about 300 passengers a day. [laughs]

            3
            01:00:00,500 --> 01:00:02,000
            {\an8}- It has 90 seats.

            4
            01:00:03,000 --> 01:00:04,000
            ♪ la la ♪
            """);

        Assert.Equal(["Cues: Before February we carried about 300 passengers a day.", "Cues: It has 90 seats."], source.Lines());
        Assert.Equal("00:00:01.200", source.At(LocationKind.Cue, "February"));
        Assert.Equal("00:00:04.100", source.At(LocationKind.Cue, "about 300"));
        Assert.Equal("01:00:00.500", source.At(LocationKind.Cue, "It has"));
    }

    [Fact]
    public void WebVtt_voices_become_speakers_and_notes_and_styles_are_left_out()
    {
        var source = Reading.Text(DocumentFormat.Vtt,
            """
            WEBVTT
            Kind: captions
            Language: en-GB

            STYLE
            ::cue { color: red }

            NOTE nobody sees this

            intro
            00:01.000 --> 00:02.000 align:start
            <v Joris Hale>Nine people<00:01.500> died &amp; two are missing.

            00:02.500 --> 00:03.000
            <v.loud Amina Dross>That is <c.red>wrong</c>.
            """);

        Assert.Equal(["Cues: >> Joris Hale: Nine people died & two are missing.", "Cues: >> Amina Dross: That is wrong."], source.Lines());
        Assert.Equal("en-GB", source.Metadata.Language);
    }

    [Fact]
    public void Rolling_captions_say_each_line_once()
    {
        var source = Reading.Text(DocumentFormat.Srt,
            "1\n00:00:01,000 --> 00:00:02,000\nthe ferry has\n\n2\n00:00:02,000 --> 00:00:03,000\nthe ferry has\nonly 90 seats\n\n3\n00:00:03,000 --> 00:00:04,000\nonly 90 seats\nand one engine\n");

        Assert.Equal("the ferry has only 90 seats and one engine", source.Text);
    }

    [Fact]
    public void Missing_empty_lines_and_numbers_are_forgiven()
    {
        var source = Reading.Text(DocumentFormat.Srt, "1\n00:00:01,000 --> 00:00:02,000\nOne.\n2\n00:00:02,000 --> 00:00:03,000\nTwo.\n00:00:03,000 --> 00:00:04,000\nThree.");

        Assert.Equal("One. Two. Three.", source.Text);
    }

    [Fact]
    public void Captions_made_by_a_machine_say_each_line_once()
    {
        var source = Reading.Text(DocumentFormat.Vtt,
            """
            WEBVTT
            Kind: captions
            Language: en

            00:00:00.160 --> 00:00:02.350 align:start position:0%
             
            good<00:00:00.400><c> evening</c><00:00:00.700><c> the</c><00:00:00.900><c> governor</c>

            00:00:02.350 --> 00:00:02.360 align:start position:0%
            good evening the governor
             

            00:00:02.360 --> 00:00:04.500 align:start position:0%
            good evening the governor
            said<00:00:02.600><c> that</c><00:00:02.900><c> nine</c><00:00:03.000><c> people</c>

            00:00:04.500 --> 00:00:04.510 align:start position:0%
            said that nine people
             

            00:00:04.510 --> 00:00:06.000 align:start position:0%
            said that nine people
            died<00:00:05.000><c> on</c><00:00:05.200><c> Sunday</c>
            """);

        Assert.Equal("good evening the governor said that nine people died on Sunday", source.Text);
        Assert.Equal("00:00:02.360", source.At(LocationKind.Cue, "said that"));
    }

    [Theory]
    [InlineData("00:01.000 --> 00:06.000\n<v Ann>The dam was built\n\n00:04.000 --> 00:08.000\n<v Bo>I saw 14 trucks.\n\n00:06.000 --> 00:09.000\n<v Ann>in 1972.\n", ">> Ann: The dam was built in 1972.", ">> Bo: I saw 14 trucks.")]
    [InlineData("00:01.000 --> 00:06.000\n<v Ann>The dam was built\n\n00:06.000 --> 00:08.000\n<v Ann>in 1972.\n", ">> Ann: The dam was built in 1972.")]
    [InlineData("00:01.000 --> 00:06.000\n<v Ann>The dam was built.\n\n00:04.000 --> 00:08.000\n<v Bo>I saw 14 trucks.\n\n00:06.000 --> 00:09.000\n<v Ann>in 1972\n", ">> Ann: The dam was built.", ">> Bo: I saw 14 trucks.", ">> Ann: in 1972")]
    [InlineData("00:01.000 --> 00:03.000\n<v Ann>It burned.\n\n00:01.000 --> 00:03.000\n<v Ann>It burned.\n\n00:04.000 --> 00:05.000\nNobody died.\n", ">> Ann: It burned.", ">> Nobody died.")]
    [InlineData("00:01.000 --> 00:03.000\n<v Ann>It burned.</v> <v Bo>It did not.</v>\n", ">> Ann: It burned.", ">> Bo: It did not.")]
    public void Voices_that_overlap_are_read_one_after_the_other(string cues, params string[] blocks) =>
        Assert.Equal(blocks, Reading.Text(DocumentFormat.Vtt, "WEBVTT\n\n" + cues).Lines().Select(line => line["Cues: ".Length..]));

    [Fact]
    public void Each_voice_is_the_speaker_of_its_cues_and_of_no_others()
    {
        var spoken = Extracting.Spoken(DocumentFormat.Vtt,
            "WEBVTT\n\n00:01.000 --> 00:03.000\n<v Ann Keld>The bridge at Orsk was built in 1972.\n\n00:03.000 --> 00:05.000\n<v Bo Lind>The bridge was closed in May.\n\n00:05.000 --> 00:09.000\nThe mayor spent 3 million crowns.\n");

        Assert.Equal(["Ann Keld: The bridge at Orsk was built in 1972.", "Bo Lind: The bridge was closed in May.", "-: The mayor spent 3 million crowns."], spoken);
    }

    [Theory]
    [InlineData("the ferry has only", "ferry has only 90 seats", "has only 90 seats and one engine")]
    [InlineData("the ferry has", "the ferry has only 90 seats", "only 90 seats and one engine")]
    [InlineData("the ferry has only 90", "the ferry has only 90 seats and one", "the ferry has only 90 seats and one engine")]
    public void Captions_that_roll_or_grow_by_words_say_each_word_once(params string[] cues) =>
        Assert.Equal("the ferry has only 90 seats and one engine",
            Reading.Text(DocumentFormat.Srt, string.Concat(cues.Select((cue, n) => $"{n + 1}\n00:00:0{n},000 --> 00:00:0{n + 1},000\n{cue}\n\n"))).Text);

    [Fact]
    public void What_is_said_twice_stays()
    {
        var source = Reading.Text(DocumentFormat.Srt, "1\n00:00:01,000 --> 00:00:02,000\nNo.\n\n2\n00:00:02,000 --> 00:00:03,000\nNo.\n");

        Assert.Equal("No. No.", source.Text);
    }

    [Fact]
    public void A_change_of_speaker_within_a_cue_begins_a_new_turn()
    {
        var source = Reading.Text(DocumentFormat.Srt,
            "1\n00:00:01,000 --> 00:00:03,000\nPRESENTER: Nine people died\n\n2\n00:00:03,100 --> 00:00:05,000\non Sunday. >> GOVERNOR LAMM: We have evacuated\n1,850 residents.\n\n"
            + "3\n00:00:05,100 --> 00:00:07,000\n- The dam was built in 1931.\n- It was repaired in 1978.\n");

        Assert.Equal(
            ["Cues: PRESENTER: Nine people died on Sunday.", "Cues: >> GOVERNOR LAMM: We have evacuated 1,850 residents.", "Cues: - The dam was built in 1931.", "Cues: - It was repaired in 1978."],
            source.Lines());
        Assert.Equal("00:00:03.100", source.At(LocationKind.Cue, "We have"));
    }
}
