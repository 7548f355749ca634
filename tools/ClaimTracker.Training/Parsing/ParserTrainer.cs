using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Language.Parsing;
using ClaimTracker.Training.Learning;
using ClaimTracker.Training.Treebanks;

namespace ClaimTracker.Training.Parsing;

/// <summary>
/// Learns a <see cref="ParserNetwork"/>: cross-entropy against all transitions that lose fewest arcs (a dynamic oracle), mostly after the network's own
/// decisions, right or wrong.
/// </summary>
internal sealed class ParserTrainer
{
    private const int Epochs = 22;
    private const int WordsInBatch = 500;
    private const double FirstRate = 0.002;
    private const double Exploration = 0.8;
    private const double InputDropout = 0.2;
    private const double VectorDropout = 0.2;
    private const double HiddenDropout = 0.2;
    private const double WordDropout = 0.25;
    private const int Longest = DependencyParser.LongestSentence;

    private readonly (TreebankSentence Sentence, GoldTree Tree)[] examples;
    private readonly Dictionary<uint, int> counts;
    private readonly SeededShuffle random;
    private readonly ParserNetwork network;
    private readonly NetworkRun run;
    private readonly NetworkGradient gradient;
    private readonly SentenceOutline outline = new(Longest);
    private readonly ParserState state = new(Longest);
    private readonly WordForms forms = new();
    private readonly TransitionJudge judge;
    private readonly float[] inputMask = new float[Longest * ParserNetwork.Width];
    private readonly float[] vectorMask = new float[Longest * ParserNetwork.Width];
    private readonly float[] hiddenMask = new float[ParserNetwork.Hidden];
    private readonly float[] ofScores;
    private double loss;

    public ParserTrainer(IReadOnlyList<TreebankSentence> sentences, uint seed)
    {
        random = new SeededShuffle(seed);
        examples = [.. sentences.Where(s => s.Count <= Longest).Select(s => (s, new GoldTree(s.Heads, s.Relations)))];
        counts = InputVocabulary.Count(sentences);
        network = new ParserNetwork(TransitionInventory.Of(sentences), InputVocabulary.Of(sentences, counts));
        Initializer.Fill(network, random);
        run = new NetworkRun(network, Longest);
        gradient = new NetworkGradient(network, run, Longest);
        judge = new TransitionJudge(network.Transitions);
        ofScores = new float[network.Outputs];
    }

    public ParserNetwork Train(Action<string> log, Func<ParserNetwork, string>? measure = null)
    {
        int words = examples.Sum(e => e.Sentence.Count);
        long done = 0;
        int step = 0;
        for (int epoch = 1; epoch <= Epochs; epoch++)
        {
            random.Shuffle<(TreebankSentence, GoldTree)>(examples);
            (int wrong, int decisions, int batch) = (0, 0, 0);
            loss = 0;
            foreach ((TreebankSentence sentence, GoldTree tree) in examples)
            {
                (int right, int all) = Learn(sentence, tree, epoch > 1 ? Exploration : 0);
                wrong += all - right;
                decisions += all;
                batch += sentence.Count;
                done += sentence.Count;
                if (batch >= WordsInBatch)
                {
                    double rate = FirstRate * (1 - ((double)done / ((long)words * Epochs)));
                    gradient.Step(++step, (float)(rate * Math.Min(1, step / 200.0)), 1f / batch);
                    batch = 0;
                }
            }

            log($"parser epoch {epoch}: {100.0 * wrong / decisions:0.00} % of the decisions wrong, loss {loss / decisions:0.0000} {measure?.Invoke(network)}");
        }

        return network;
    }

    private (int Right, int All) Learn(TreebankSentence sentence, GoldTree tree, double exploration)
    {
        int count = sentence.Count;
        forms.Read(sentence.Text, sentence.Tokens);
        outline.Read(sentence.Upos, sentence.Xpos);
        int[] rows = Inputs(sentence);
        run.Embed(rows);
        FillMask(inputMask.AsSpan(0, count * ParserNetwork.Width), InputDropout);
        Multiply(run.Padded.AsSpan(ParserNetwork.Width), inputMask, count * ParserNetwork.Width);
        run.Encode();
        FillMask(vectorMask.AsSpan(0, count * ParserNetwork.Width), VectorDropout);
        Multiply(run.Vectors[^1], vectorMask, count * ParserNetwork.Width);
        run.Project();
        gradient.StartSentence();
        state.Start(count);
        int right = 0;
        int all = 0;
        while (!state.IsFinal)
        {
            if (state.OnlyRootRemains)
            {
                state.AttachLeft(Relation.Root);
            }
            else if (state.StackSize == 0)
            {
                state.Shift();
            }
            else
            {
                all++;
                right += Decide(tree, exploration) ? 1 : 0;
            }
        }

        gradient.FinishSentence(rows, inputMask, vectorMask);
        return (right, all);
    }

    private bool Decide(GoldTree tree, double exploration)
    {
        run.Sum(outline, state);
        FillMask(hiddenMask, HiddenDropout);
        Multiply(run.HiddenUnits, hiddenMask, ParserNetwork.Hidden);
        run.Score();
        judge.Judge(tree, state);
        int predicted = network.Transitions.Best(state, run.Scores);
        int correct = -1;
        double all = 0;
        double good = 0;
        float top = run.Scores[predicted];
        for (int i = 0; i < network.Transitions.Count; i++)
        {
            if (judge.Allowed[i])
            {
                double weight = Math.Exp(run.Scores[i] - top);
                all += weight;
                if (judge.Good[i])
                {
                    good += weight;
                    correct = correct < 0 || run.Scores[i] > run.Scores[correct] ? i : correct;
                }
            }
        }

        good = Math.Max(good, 1e-30);
        loss -= Math.Log(good / all);
        Array.Clear(ofScores);
        for (int i = 0; i < network.Transitions.Count; i++)
        {
            if (judge.Allowed[i])
            {
                double weight = Math.Exp(run.Scores[i] - top);
                ofScores[i] = (float)((weight / all) - (judge.Good[i] ? weight / good : 0));
            }
        }

        gradient.AddDecision(ofScores, hiddenMask);
        bool right = judge.Good[predicted];
        network.Transitions.Apply(state, right || random.NextDouble() < exploration ? predicted : correct);
        return right;
    }

    private int[] Inputs(TreebankSentence sentence)
    {
        int[] rows = new int[sentence.Count * WordInputs.Count];
        Span<uint> keys = stackalloc uint[WordInputs.Count];
        for (int i = 0; i < sentence.Count; i++)
        {
            WordInputs.Keys(forms, sentence.Upos[i], sentence.Xpos[i], i, keys);
            for (int kind = 0; kind < WordInputs.Count; kind++)
            {
                bool drop = kind == 0 && random.NextDouble() < WordDropout / (WordDropout + counts[keys[0]]);
                rows[(i * WordInputs.Count) + kind] = network.Row(kind, drop ? WordInputs.Unknown(kind) : keys[kind]);
            }
        }

        return rows;
    }

    private void FillMask(Span<float> mask, double dropout)
    {
        float keep = (float)(1 / (1 - dropout));
        uint limit = (uint)(dropout * 65536);
        for (int k = 0; k < mask.Length; k += 4)
        {
            ulong bits = random.Next();
            for (int j = k; j < Math.Min(k + 4, mask.Length); j++)
            {
                mask[j] = (bits & 0xFFFF) < limit ? 0 : keep;
                bits >>= 16;
            }
        }
    }

    private static void Multiply(Span<float> values, ReadOnlySpan<float> factors, int length)
    {
        for (int k = 0; k < length; k++)
        {
            values[k] *= factors[k];
        }
    }
}
