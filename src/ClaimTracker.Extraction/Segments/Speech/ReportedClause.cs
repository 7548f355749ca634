using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Segments.Speech;

/// <summary>
/// "A survey found that …", "Chairman John Ive says the talks have …", "She told reporters that …": the main clause names who says what follows.
/// </summary>
internal static class ReportedClause
{
    private const int LongestSubject = 24;

    /// <summary>Verbs by which somebody else gives his own figure.</summary>
    private static readonly WordSet Figuring = new("say says said put puts estimated reported counted gave claimed spoke denied insisted");

    private static readonly WordSet Nobodies = new("i we there you this that these those");

    private static readonly WordSet Subordinators = new("""
        if when whenever because as after before since once until unless although though while whereas despite what how why whether that
        """);

    /// <summary>
    /// Takes the reporting clause out of <paramref name="t"/> and leaves what is reported; asides on the speaker go to <paramref name="segments"/>.
    /// </summary>
    /// <returns>The speaker and the verb, or null where the sentence is not so built.</returns>
    public static (string Speaker, string Verb)? Take(AnalyzedSentence s, List<int> t, List<Segment> segments)
    {
        int from = Start(s, t);
        int verb = Perfect(s, t, VerbOf(s, t, from));
        if (verb <= from || verb - from > LongestSubject || !Verbs.Reporting.Contains(s.Form(t[verb])) || s.Upos[t[verb]] is not Upos.Verb
            || !IsSpeaker(s, t, from, verb))
        {
            return null;
        }

        int content = ReportedContent.Start(s, t, verb);
        if (content < 0 || ReportedContent.Contrasts(s, t, content))
        {
            return null;
        }

        if (SecondSpeaker(s, t, content) is > 0 and var other)
        {
            Other(s, t, other, segments);
        }

        int end = from;
        while (end < verb && !s.IsComma(t[end]))
        {
            end++;
        }

        // an adverb or auxiliary before the verb is no part of the name: "officials have also said"
        while (end > from + 1 && s.Upos[t[end - 1]] is Upos.Adv or Upos.Aux && !char.IsUpper(s.Form(t[end - 1])[0]))
        {
            end--;
        }

        string speaker = SpeakerName.Words(s, t, from, SpeakerName.WithName(s, t, from, end));
        string form = s.Form(t[verb]).ToString();
        segments.Add(new Segment(t[from..verb]) { NameOnly = true });
        t.RemoveRange(0, content);
        QuoteMarks.Strip(s, t);
        return speaker.Length == 0 ? null : (speaker, form);
    }

    /// <summary>After an opening conjunction, and after "In a statement, ".</summary>
    private static int Start(AnalyzedSentence s, List<int> t)
    {
        int from = 0;
        while (from < t.Count && (s.Xpos[t[from]] is Xpos.CC or Xpos.UH || s.Upos[t[from]] is Upos.Punct))
        {
            from++;
        }

        // "In a statement, ", "Giving evidence, "
        if (from >= t.Count || !(s.Upos[t[from]] is Upos.Adp or Upos.Adv || s.Xpos[t[from]] is Xpos.VBG))
        {
            return from;
        }

        for (int i = from; i < t.Count && i < from + 12 && !s.IsFinite(t[i]); i++)
        {
            if (s.IsComma(t[i]))
            {
                return i + 1;
            }
        }

        return from;
    }

    private static int VerbOf(AnalyzedSentence s, List<int> t, int from)
    {
        for (int i = from; i < t.Count; i++)
        {
            // "Dr Orde, 79, who has been in the town since May, said the mill …"
            if (i > from + 1 && s.IsComma(t[i - 1]) && s.Xpos[t[i]] is Xpos.WDT or Xpos.WP)
            {
                int closing = t.FindIndex(i + 1, token => s.IsComma(token));
                if (closing < 0 || closing + 1 >= t.Count || !s.IsFinite(t[closing + 1]))
                {
                    return -1;
                }

                i = closing;
                continue;
            }

            if (s.Xpos[t[i]] is Xpos.WDT or Xpos.WP or Xpos.WRB or Xpos.OpenQuote)
            {
                return -1;
            }

            if (s.IsFinite(t[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>"The court was told", "Yukos has said", "Officials have repeatedly warned": the participle is the verb of speech.</summary>
    private static int Perfect(AnalyzedSentence s, List<int> t, int verb)
    {
        bool told = verb > 0 && verb + 1 < t.Count && s.Form(t[verb]) is "was" or "were" && s.Form(t[verb + 1]) is "told" or "informed";
        if (told)
        {
            return verb + 1;
        }

        if (verb < 0 || s.Form(t[verb]) is not ("has" or "have" or "had" or "’ve" or "'ve"))
        {
            return verb;
        }

        int at = verb + 1;
        while (at < t.Count && s.Upos[t[at]] is Upos.Adv && s.Form(t[at]) is not ("not" or "never" or "n't"))
        {
            at++;
        }

        return at < t.Count && s.Xpos[t[at]] is Xpos.VBN or Xpos.VBD && Verbs.Reporting.Contains(s.Form(t[at])) ? at : verb;
    }

    /// <summary>", while the mayor put it at 22", ", and the union said 40 had": where somebody else's words begin; -1 where nobody else speaks.</summary>
    private static int SecondSpeaker(AnalyzedSentence s, List<int> t, int content)
    {
        for (int i = content + 3; i + 3 < t.Count; i++)
        {
            if (!s.IsComma(t[i]) || s.Form(t[i + 1]) is not ("while" or "whereas" or "and" or "but"))
            {
                continue;
            }

            int end = SpeakerName.End(s, t, i + 2, t.Count);
            bool speaks = end > i + 2 && end < t.Count && s.Upos[t[end]] is Upos.Verb && s.Xpos[t[end]] is not Xpos.VBG
                && Figuring.Contains(s.Form(t[end]));
            if (speaks)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Takes the words of the second speaker out, as a statement of their own.</summary>
    private static void Other(AnalyzedSentence s, List<int> t, int comma, List<Segment> segments)
    {
        List<int> words = t[(comma + 2)..];
        t.RemoveRange(comma, t.Count - comma);
        (string Speaker, string Verb)? frame = Take(s, words, segments);
        segments.Add(new Segment(words) { Speaker = frame?.Speaker, ReportingVerb = frame?.Verb });
    }

    private static bool IsSpeaker(AnalyzedSentence s, List<int> t, int from, int verb)
    {
        ReadOnlySpan<char> first = s.Form(t[from]);
        if (Subordinators.Contains(first) || Nobodies.Contains(first) || s.Upos[t[from]] is Upos.Adp)
        {
            return false;
        }

        for (int i = from; i < verb; i++)
        {
            if (s.IsNoun(t[i]) || s.Xpos[t[i]] is Xpos.PRP or Xpos.NNP)
            {
                return true;
            }
        }

        return false;
    }
}
