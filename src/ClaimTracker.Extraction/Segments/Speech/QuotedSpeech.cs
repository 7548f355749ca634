using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Mending;

namespace ClaimTracker.Extraction.Segments.Speech;

/// <summary>
/// A sentence with a quotation in it: what stands in the marks is the speech, what stands before, between and behind names who speaks, and may go on with a
/// participle ("…, adding that …"). Nothing of the one is joined to the other.
/// </summary>
internal static class QuotedSpeech
{
    /// <summary>Leaves the speech in <paramref name="t"/>; what else the sentence states goes to <paramref name="segments"/>.</summary>
    /// <returns>Who speaks, with null where that is said by no verb known; null where the sentence has no speech in marks, or nothing around it.</returns>
    public static SpeechFrame? Take(AnalyzedSentence s, List<int> t, List<Segment> segments, bool inside, bool nested = false)
    {
        List<QuotedRun> runs = QuotedRuns.Of(s, t, inside, nested);
        List<int> speech = [.. Enumerable.Range(0, runs.Count).Where(i => QuotedRuns.IsSpeech(s, t, runs, i))];
        if (speech.Count == 0)
        {
            return null;
        }

        var content = new List<int>();
        SpeechFrame? found = null;
        bool around = false;
        for (int i = 0; i < runs.Count; i++)
        {
            if (speech.Contains(i))
            {
                Append(s, t, runs[i], content);
                continue;
            }

            // a fragment in marks belongs to the words around it: they are read as one
            int last = i;
            while (last + 1 < runs.Count && !speech.Contains(last + 1))
            {
                last++;
            }

            List<int> outside = t[runs[i].From..runs[last].To];
            bool after = i > 0;
            bool before = last + 1 < runs.Count;
            i = last;
            if (!outside.Exists(token => s.Upos[token] is not Upos.Punct))
            {
                continue;
            }

            around = true;
            SpeechFrame? frame = (after && found is null ? FrameBehind.Read(s, outside, segments) : null) ?? (before && found is null
                ? FrameBefore.Read(s, outside, segments) : null);
            if (frame is null)
            {
                Narrator(s, outside, segments, null);
            }

            found ??= frame;
        }

        if (content.Count == 0)
        {
            return null;
        }

        while (content.Count > 1 && s.IsComma(content[^1]))
        {
            content.RemoveAt(content.Count - 1);
        }

        // "Thirty of them left/VBN": the verb of speech was the sentence's, the speech has none yet
        if (around && content[^1] - content[0] == content.Count - 1 && !MainVerb.IsIn(s, content[0], content[^1] + 1))
        {
            MissingVerb.Mend(s, content[0], content[^1] + 1);
        }

        t.Clear();
        t.AddRange(content);
        return around ? found ?? new SpeechFrame(null, null) : null;
    }

    /// <summary>What the writer says in his own words beside a quotation, where it has a clause of its own.</summary>
    internal static void Narrator(AnalyzedSentence s, List<int> words, List<Segment> segments, SpeechFrame? frame)
    {
        int from = 0, to = words.Count;
        while (from < to && (s.Upos[words[from]] is Upos.Punct || s.Xpos[words[from]] is Xpos.CC))
        {
            from++;
        }

        while (to > from && (s.Form(words[to - 1]) is "," or ":" or ";" || s.Xpos[words[to - 1]] is Xpos.CC))
        {
            to--;
        }

        if (to - from > 2 && ClauseStart.IsAt(s, words, from))
        {
            segments.Add(new Segment(words[from..to]) { Speaker = frame?.Speaker, ReportingVerb = frame?.Verb });
        }
    }

    /// <summary>
    /// “It failed,” the engineer replied, “twice”: the comma before the closing mark parts nothing where the speech goes on in small letters.
    /// </summary>
    private static void Append(AnalyzedSentence s, List<int> t, QuotedRun run, List<int> content)
    {
        bool goesOn = content.Count > 0 && char.IsLower(s.Form(t[run.From])[0]);
        if (goesOn && s.IsComma(content[^1]))
        {
            content.RemoveAt(content.Count - 1);
        }

        content.AddRange(t[run.From..run.To]);
    }
}

/// <summary>Who says something and by what verb; null where the words around a quotation do not tell.</summary>
internal readonly record struct SpeechFrame(string? Speaker, string? Verb);
