namespace ClaimTracker.Extraction.Sentences;

/// <summary>A run of full stops, question and exclamation marks, and whether a sentence ends with it.</summary>
/// <param name="At">Where it begins.</param>
/// <param name="Attached">Where the marks end that no space parts.</param>
/// <param name="End">Where the run ends, over the points of a spaced ellipsis.</param>
/// <param name="Count">How many marks there are.</param>
internal readonly record struct Terminators(int At, int Attached, int End, int Count)
{
    private bool Spaced => End > Attached;

    /// <summary>Reads the run at <paramref name="at"/>. Gives the end of the sentence, or -1, and where to read on.</summary>
    public static (int Boundary, int ReadOn) Read(string text, int sentence, int at, int end, bool lowerCase, ref SpacedMarks marks)
    {
        Terminators run = Run(text, at, end);

        // "compounds. . . . The practice": the attached full stop ends the sentence, the ellipsis begins the next
        if (run.IsStopAndEllipsis && text[at] == '.' && at > sentence && char.IsLetterOrDigit(text[at - 1])
            && Characters.StartsSentence(text, Characters.SkipSpace(text, run.End, end), end))
        {
            return (run.Attached, run.End);
        }

        // a sentence may begin with an ellipsis; three spaced points stand inside a sentence unless a capital follows, which "I" always has
        int behind = Characters.SkipSpace(text, run.End, end);
        bool goesOn = !Characters.StartsSentence(text, behind, end) || Characters.NextWord(text, behind, end) is "I";
        if ((at == sentence && run.Count > 1) || (run.Spaced && run.Count == 3 && text[at] == '.' && goesOn))
        {
            return (-1, run.End);
        }

        return run.AfterRun(text, sentence, end, lowerCase, ref marks);
    }

    private bool IsStopAndEllipsis => Spaced && Count == 4 && Attached == At + 1;

    private static Terminators Run(string text, int at, int end)
    {
        int run = at;
        while (run < end && Characters.IsTerminator(text[run]))
        {
            run++;
        }

        int attached = run;
        int count = run - at;
        while (run + 1 < end && char.IsWhiteSpace(text[run]) && text[run + 1] is '.' or '!' or '?' && !(run + 2 < end && char.IsLetterOrDigit(text[run + 2])))
        {
            run += 2;
            count++;
        }

        return new Terminators(at, attached, run, count);
    }

    /// <summary>Over closing quotes, brackets and footnote marks to what follows, which decides.</summary>
    private (int Boundary, int ReadOn) AfterRun(string text, int sentence, int end, bool lowerCase, ref SpacedMarks marks)
    {
        int close = End;
        bool bracketed = At > sentence && text[At - 1] == '[' && close < end && text[close] == ']';
        while (close < end && Characters.IsCloser(text, close, end))
        {
            close++;
        }

        bool closed = close > End;
        int spaced = Characters.SkipSpace(text, close, end);
        int length = spaced > close && !closed ? SpacedMarks.Length(text, spaced, end) : 0;
        if (length > 0 && marks.Closes(spaced))
        {
            close = spaced + length;
            closed = true;
        }

        close = Footnotes.Skip(text, sentence, close, end);
        int next = Characters.SkipSpace(text, close, end);
        if (next >= end)
        {
            return (end, end);
        }

        if (next == close)
        {
            return (MissingSpace.IsAt(text, sentence, At, close, end) ? close : -1, close);
        }

        bool ellipsis = Count > 1 || text[At] == '…';
        if (bracketed || char.IsLower(Characters.FirstLetter(text, next, end)))
        {
            bool plain = text[At] is '!' or '?' || (!ellipsis && LowerCaseStyle.EndsPlainWord(text, sentence, At));
            return (lowerCase && !closed && !bracketed && plain ? close : -1, close);
        }

        // "..., or so..." goes on after a mark of punctuation, "Dad ! '' ." after its full stop
        if (text[next] is ',' or ';' or ':' or ')' or ']' or '/' or '=' || (closed && Characters.IsTerminator(text[next]) && text[next] != '…'))
        {
            return (-1, close);
        }

        bool inner = text[At] == '.' && !ellipsis && !FullStop.EndsSentence(text, sentence, At, next, end, closed);
        return (inner ? -1 : close, close);
    }
}
