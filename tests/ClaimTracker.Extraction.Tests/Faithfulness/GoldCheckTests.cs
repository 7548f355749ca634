using ClaimTracker.Training.Faithfulness;
using ClaimTracker.Training.Treebanks;

namespace ClaimTracker.Extraction.Tests.Faithfulness;

/// <summary>The measure itself, on trees written for it.</summary>
public sealed class GoldCheckTests
{
    private const string Fired = """
        # text = They denied that 40 workers were fired and left.
        1	They	they	PRON	PRP	_	2	nsubj	2:nsubj|9:nsubj	_
        2	denied	deny	VERB	VBD	VerbForm=Fin	0	root	0:root	_
        3	that	that	SCONJ	IN	_	7	mark	7:mark	_
        4	40	40	NUM	CD	_	5	nummod	5:nummod	_
        5	workers	worker	NOUN	NNS	_	7	nsubj:pass	7:nsubj:pass	_
        6	were	be	AUX	VBD	VerbForm=Fin	7	aux:pass	7:aux:pass	_
        7	fired	fire	VERB	VBN	VerbForm=Part	2	ccomp	2:ccomp	_
        8	and	and	CCONJ	CC	_	9	cc	9:cc	_
        9	left	leave	VERB	VBD	VerbForm=Fin	2	conj	2:conj:and	SpaceAfter=No
        10	.	.	PUNCT	.	_	2	punct	2:punct	_
        """;

    [Theory]
    [InlineData("They left", nameof(FlagKind.NoPredicate), false)]
    [InlineData("40 workers were fired", nameof(FlagKind.Governor), true)]
    [InlineData("workers were fired", nameof(FlagKind.Missing), true)]
    [InlineData("workers fired", nameof(FlagKind.NoPredicate), true)]
    [InlineData("They were fired", nameof(FlagKind.Orphan), true)]
    public void A_rewrite_is_flagged_for_what_is_wrong_with_it(string kept, string kind, bool flagged)
    {
        (IReadOnlyList<Flag> flags, _) = GoldCheck.Of(Sentence(Fired), Keep(Sentence(Fired), kept));
        Assert.Equal(flagged, flags.Any(flag => flag.Kind.ToString() == kind));
        Assert.Equal(flagged, flags.Count > 0);
    }

    [Fact]
    public void Separable_propositions_are_finite_and_asserted() =>
        Assert.Equal([("conjunct", 8)], Separable.In(Sentence(Fired)));

    [Fact]
    public void Parts_of_a_contraction_share_its_characters()
    {
        GoldSentence sentence = Sentence("""
            # text = I can't go.
            1	I	I	PRON	PRP	_	4	nsubj	_	_
            2-3	can't	_	_	_	_	_	_	_	_
            2	ca	can	AUX	MD	_	4	aux	_	_
            3	n't	not	PART	RB	_	4	advmod	_	_
            4	go	go	VERB	VB	_	0	root	_	SpaceAfter=No
            5	.	.	PUNCT	.	_	4	punct	_	_
            """);
        Assert.Equal([(0, 1), (2, 4), (4, 7), (8, 10), (10, 11)], sentence.Words.Select(word => (word.Start, word.End)));
    }

    private static GoldSentence Sentence(string conllu)
    {
        string[] lines = conllu.Split('\n');
        string[][] rows = [.. lines.Skip(1).Where(line => line.Length > 1).Select(line => line.Trim().Split('\t'))];
        return GoldSentence.Of(new ConlluBlock("", lines[0]["# text = ".Length..].Trim(), rows));
    }

    private static Rewrite Keep(GoldSentence sentence, string words) =>
        new(words, [.. sentence.Words.Select(word => words.Split(' ').Contains(word.Form))], [], Seam: true, "rule");
}
