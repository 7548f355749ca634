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

        Assert.Equal(["Cues: Joris Hale: Nine people died & two are missing.", "Cues: Amina Dross: That is wrong."], source.Lines());
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
}
