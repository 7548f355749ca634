using ClaimTracker.Extraction.Language;

namespace ClaimTracker.Extraction.Clauses;

/// <summary>The words of a noun phrase that name its thing, without the clauses and asides that hang on it.</summary>
internal static class NounPhrase
{
    private const int Longest = 24;

    /// <summary>Tokens of the phrase headed by <paramref name="noun"/>, without its preposition; null where it is too long to repeat.</summary>
    public static List<int>? Name(SentenceTree tree, int noun)
    {
        var tokens = new List<int>();
        Add(tree, noun, noun, tokens);
        tokens.Sort();
        while (tokens.Count > 0 && tree.IsBreak(tokens[^1]) && tree.Xpos(tokens[^1]) is not Xpos.CloseBracket)
        {
            tokens.RemoveAt(tokens.Count - 1);
        }

        while (tokens.Count > 0 && (tree.IsBreak(tokens[0]) || tree.Upos(tokens[0]) is Upos.Punct))
        {
            tokens.RemoveAt(0);
        }

        return tokens.Count is > 0 and <= Longest ? tokens : null;
    }

    /// <summary>The name as a string in the words of the sentence.</summary>
    public static string Text(SentenceTree tree, IReadOnlyList<int> tokens)
    {
        var draft = new Draft();
        draft.Items.AddRange(tokens);

        // as it stands, without the capital and the full stop of a sentence
        string text = DraftText.Write(tree.Sentence, draft).TrimEnd('.');
        char first = tree.Form(tokens[0])[0];
        return text.Length > 0 && char.IsLower(first) ? first + text[1..] : text;
    }

    private static void Add(SentenceTree tree, int top, int token, List<int> tokens)
    {
        tokens.Add(token);
        for (int child = tree.FirstChild(token); child >= 0; child = tree.NextSibling(child))
        {
            bool after = child > top;
            bool left = tree.Relation(child) switch
            {
                Relation.Case => token == top,
                Relation.AclRelcl or Relation.Parataxis or Relation.Advcl or Relation.AdvclRelcl or Relation.Cop or Relation.Nsubj or Relation.NsubjPass
                    or Relation.Discourse or Relation.Mark or Relation.Aux or Relation.NsubjOuter or Relation.Expl => true,
                Relation.Appos => after,
                Relation.Acl => after && (tree.IsBreak(tree.Low(child) - 1) || token == top),
                Relation.Cc => token == top && child < top,
                Relation.Conj => !tree.IsNominal(child) && tree.Upos(child) is not (Upos.Adj or Upos.Adv or Upos.X or Upos.Sym),
                Relation.Punct => token == top && tree.Xpos(child) is Xpos.Comma && child > top,
                Relation.Advmod or Relation.Obl => token == top && child > top,
                _ => false,
            };
            if (!left && tokens.Count <= Longest)
            {
                Add(tree, top, child, tokens);
            }
        }
    }
}
