using ClaimTracker.Extraction.Language;
using ClaimTracker.Training.Treebanks;

namespace ClaimTracker.Training.Evaluation;

/// <summary>Share of the verbs, nouns, adjectives and adverbs (by their annotated tags) whose lemma is right, case aside.</summary>
internal static class LemmaScore
{
    public static double Accuracy(IEnumerable<TreebankSentence> sentences)
    {
        int right = 0;
        int all = 0;
        foreach (TreebankSentence sentence in sentences)
        {
            for (int i = 0; i < sentence.Count; i++)
            {
                if (sentence.Upos[i] is Upos.Verb or Upos.Aux or Upos.Noun or Upos.Adj or Upos.Adv)
                {
                    all++;
                    string lemma = Lemmatizer.Lemma(sentence.Form(i), sentence.Xpos[i]);
                    right += lemma.Equals(sentence.Lemmas[i].Replace('’', '\''), StringComparison.OrdinalIgnoreCase) ? 1 : 0;
                }
            }
        }

        return (double)right / all;
    }
}
