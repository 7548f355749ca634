using ClaimTracker.Extraction.Language;

namespace ClaimTracker.Extraction.Segments.Boundaries;

/// <summary>Whether a token parts two clauses, by the mark or word that it is.</summary>
internal static class ClauseBoundary
{
    /// <param name="start">Where the clause that the boundary would end begins.</param>
    /// <param name="i">Index of the token among those of the segment; at least one follows.</param>
    public static Cut At(AnalyzedSentence s, List<int> t, int start, int i)
    {
        int token = t[i];
        ReadOnlySpan<char> form = s.Form(token);
        if (form is ";")
        {
            return StrongMarks.Semicolon(s, t, start, i);
        }

        if (form is ":" or "…" or "..." || s.IsDash(token))
        {
            return StrongMarks.ColonOrDash(s, t, start, i);
        }

        if (AnnouncedContent.After(s, t, i) is > 0 and var content && ClauseStart.HasClause(s, t, start, i))
        {
            return new Cut(content);
        }

        bool comma = s.IsComma(token);
        if (comma && IsInterruption(s, t, start, i))
        {
            return Cut.None;
        }

        int word = comma ? i + 1 : i;
        if (word + 1 >= t.Count)
        {
            return Cut.None;
        }

        if (comma && AnnouncedContent.IsAdded(s, t, word) && ClauseStart.HasClause(s, t, start, i))
        {
            return AnnouncedContent.Added(s, t, word);
        }

        if (comma && Conjunctions.IsEvenThough(s, t, start, i, word))
        {
            return new Cut(word + 2);
        }

        if (i > start && s.Form(t[i - 1]) is "even" or "just")
        {
            return Cut.None;
        }

        if (Conjunctions.IsAt(s, t, word, comma))
        {
            return Conjunctions.Part(s, t, start, i, word);
        }

        return comma ? Splices.Part(s, t, start, i) : BareConjunction.Part(s, t, start, i);
    }

    /// <summary>"it emerged that, while he is in Geneva, the minister is to": both commas stand within what emerged.</summary>
    private static bool IsInterruption(AnalyzedSentence s, List<int> t, int start, int comma)
    {
        int opening = comma;
        if (s.Form(t[comma - 1]) is not "that")
        {
            opening = t.FindLastIndex(comma - 1, comma - start, token => s.IsComma(token));
        }

        return opening > start && opening + 1 < t.Count && s.Form(t[opening - 1]) is "that"
            && (s.Upos[t[opening + 1]] is Upos.Sconj or Upos.Adp || s.Xpos[t[opening + 1]] is Xpos.WRB);
    }
}
