namespace ClaimTracker.Extraction.Language;

/// <summary>The universal part-of-speech tags of Universal Dependencies, version 2.</summary>
public enum Upos : byte
{
    X,
    Adj,
    Adp,
    Adv,
    Aux,
    Cconj,
    Det,
    Intj,
    Noun,
    Num,
    Part,
    Pron,
    Propn,
    Punct,
    Sconj,
    Sym,
    Verb,
}
