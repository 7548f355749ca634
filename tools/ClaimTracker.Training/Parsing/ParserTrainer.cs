using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Language.Parsing;
using ClaimTracker.Training.Learning;
using ClaimTracker.Training.Treebanks;

namespace ClaimTracker.Training.Parsing;

/// <summary>Learns a <see cref="ParserModel"/> with a dynamic oracle: after the first epochs it mostly follows its own decisions, right or wrong.</summary>
/// <param name="sentences">With the tags that a tagger gave which had not seen them.</param>
internal sealed class ParserTrainer(IReadOnlyList<TreebankSentence> sentences, uint seed)
{
    private const double Exploration = 0.9;
    private const double Clip = 24;
    private const int Epochs = 10;
    private const int LeastWeight = 6;
    private const int LeastRow = 12;

    private readonly TransitionSet transitions = Transitions(sentences);
    private readonly ParserInput input = new(DependencyParser.LongestSentence);
    private readonly ParserState state = new(DependencyParser.LongestSentence);
    private readonly uint[] keys = new uint[ParserFeatures.Most];
    private readonly SeededShuffle random = new(seed);

    public ModelWriter Train(Action<string> log)
    {
        var model = new AveragedPerceptron(transitions.Count);
        (TreebankSentence Sentence, GoldTree Tree)[] examples = [.. sentences.Where(s => s.Count <= DependencyParser.LongestSentence).Select(s => (s, new GoldTree(s.Heads, s.Relations)))];
        var forms = new WordForms();
        for (int epoch = 1; epoch <= Epochs; epoch++)
        {
            random.Shuffle<(TreebankSentence, GoldTree)>(examples);
            int wrong = 0;
            int total = 0;
            foreach ((TreebankSentence sentence, GoldTree tree) in examples)
            {
                forms.Read(sentence.Text, sentence.Tokens);
                input.Read(forms, sentence.Upos, sentence.Xpos, 0, sentence.Count);
                wrong += Learn(model, tree, sentence.Count, epoch > 1 ? Exploration : 0);
                total += sentence.Count * 2;
            }

            log($"parser epoch {epoch}: {100.0 * wrong / total:0.00} % of the decisions wrong, {model.RowCount} features");
        }

        var writer = new ModelWriter();
        Write(writer, transitions.Left);
        Write(writer, transitions.Right);
        int rows = model.Write(writer, Clip, LeastWeight, LeastRow);
        log($"parser: {rows} features kept");
        return writer;
    }

    private static void Write(ModelWriter writer, IReadOnlyList<Relation> relations)
    {
        writer.Number((uint)relations.Count);
        foreach (Relation relation in relations)
        {
            writer.Byte((byte)relation);
        }
    }

    private static TransitionSet Transitions(IReadOnlyList<TreebankSentence> sentences)
    {
        Relation[] Frequent(Func<int, int, bool> side) =>
        [
            .. sentences.SelectMany(s => Enumerable.Range(0, s.Count).Where(i => s.Heads[i] >= 0 && side(i, s.Heads[i])).Select(i => s.Relations[i]))
                .CountBy(r => r).Where(r => r.Value >= 5).Select(r => r.Key).Order(),
        ];
        return new TransitionSet(Frequent((dependent, head) => dependent < head), Frequent((dependent, head) => dependent > head));
    }

    private int Learn(AveragedPerceptron model, GoldTree tree, int count, double exploration)
    {
        Span<float> scores = stackalloc float[model.Stride];
        int wrong = 0;
        state.Start(count);
        while (!state.IsFinal)
        {
            if (state.OnlyRootRemains)
            {
                state.AttachLeft(Relation.Root);
                continue;
            }

            if (state.StackSize == 0)
            {
                state.Shift();
                continue;
            }

            int n = ParserFeatures.Extract(input, state, keys);
            model.Score(keys.AsSpan(0, n), scores);
            (int predicted, int correct, bool good) = Decide(tree, scores);
            model.Tick();
            if (!good)
            {
                model.Update(keys.AsSpan(0, n), correct, predicted);
                wrong++;
            }

            transitions.Apply(state, good || random.NextDouble() < exploration ? predicted : correct);
        }

        return wrong;
    }

    /// <summary>The best of all allowed transitions, the best of those that lose fewest arcs, and whether the first is one of the second.</summary>
    private (int Predicted, int Correct, bool Good) Decide(GoldTree tree, ReadOnlySpan<float> scores)
    {
        int shift = state.CanShift ? tree.CostOfShift(state) : int.MaxValue;
        int left = state.CanAttachLeft ? tree.CostOfLeft(state) : int.MaxValue;
        int right = state.CanAttachRight ? tree.CostOfRight(state) : int.MaxValue;
        int least = Math.Min(shift, Math.Min(left, right));
        int predicted = -1;
        int correct = -1;
        int word = state.Stack(0);
        for (int i = 0; i < transitions.Count; i++)
        {
            bool isLeft = i is >= TransitionSet.FirstLeft && i < transitions.FirstRight;
            int cost = i == TransitionSet.Shift ? shift : isLeft ? left : right;
            if (cost == int.MaxValue)
            {
                continue;
            }

            if (predicted < 0 || scores[i] > scores[predicted])
            {
                predicted = i;
            }

            if (cost == least && (correct < 0 || scores[i] > scores[correct]) && IsGoodRelation(tree, i, isLeft, word))
            {
                correct = i;
            }
        }

        return (predicted, correct < 0 ? predicted : correct, correct < 0 || predicted == correct);
    }

    /// <summary>An arc of the tree needs its relation; any relation will do for an arc that is lost already.</summary>
    private bool IsGoodRelation(GoldTree tree, int transition, bool isLeft, int word)
    {
        if (transition == TransitionSet.Shift)
        {
            return true;
        }

        int head = isLeft ? state.Buffer : state.Stack(1);
        return tree.HeadOf(word) != head || tree.RelationOf(word) == transitions.RelationOf(transition);
    }
}
