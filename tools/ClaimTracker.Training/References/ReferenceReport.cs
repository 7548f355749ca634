using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.References;

namespace ClaimTracker.Training.References;

/// <summary>
/// How many of the pronouns "he" and "she" (with "him", "his", "her", "hers", "himself", "herself") that somebody in the document is meant by are resolved, and how
/// many of those rightly, on GUM's gold mentions with our own tags. Conversations and video diaries are left out: nobody drops them as documents.
/// </summary>
internal static class ReferenceReport
{
    private static readonly string[] LeftOut = ["_conversation_", "_vlog_"];

    public static void Write(TrainingOptions options, TextWriter output)
    {
        foreach (string name in options.Test ? new[] { "en_gum-ccby-test" } : ["en_gum-ccby-train", "en_gum-ccby-dev"])
        {
            var wrong = new List<string>();
            (int pronouns, int resolved, int right) = Count(Path.Combine(options.Data, name + ".conllu"), wrong);
            output.WriteLine(FormattableString.Invariant($"{name}: {pronouns} pronouns, {resolved} resolved ({100.0 * resolved / pronouns:0.0} %), {right} rightly ({100.0 * right / Math.Max(1, resolved):0.0} %)"));
            wrong.ForEach(output.WriteLine);
        }
    }

    private static (int Pronouns, int Resolved, int Right) Count(string path, List<string> wrong)
    {
        int pronouns = 0, resolved = 0, right = 0;
        var tagger = new EnglishAnalyzer();
        var s = new AnalyzedSentence();
        foreach (CoreferenceDocument document in CoreferenceFile.Read(path).Where(document => !LeftOut.Any(genre => document.Id.Contains(genre, StringComparison.Ordinal))))
        {
            string text = string.Join('\n', document.Sentences.Select(sentence => string.Join(' ', sentence.Words)));
            var persons = new PersonReferences();
            var chains = new Dictionary<NamedPerson, HashSet<string?>>();
            int start = 0;
            foreach (CoreferenceSentence sentence in document.Sentences)
            {
                s.Reset(text);
                foreach (string word in sentence.Words)
                {
                    s.Add(start, start + word.Length);
                    start += word.Length + 1;
                }

                s.Level = AnalysisLevel.Tokenized;
                tagger.Tag(s);
                persons.Read(s);
                foreach (Mention mention in persons.Mentions.Where(mention => mention.Person is not null))
                {
                    chains.TryAdd(mention.Person!, []);
                    chains[mention.Person!].Add(sentence.ChainOf(mention.First, mention.End));
                }

                for (int i = 0; i < s.Count; i++)
                {
                    bool pronoun = PersonReferences.OfPronoun(s.Form(i)) is not Gender.Unknown && sentence.Mentions.Any(mention => mention.First == i && mention.End == i + 1);
                    pronouns += pronoun ? 1 : 0;
                    if (!pronoun || persons.Antecedent(i) is not { } person)
                    {
                        continue;
                    }

                    resolved++;
                    if (chains[person].Contains(sentence.ChainOf(i, i + 1)))
                    {
                        right++;
                    }
                    else
                    {
                        wrong.Add($"  {document.Id}: {s.Form(i)} is not {person.Fullest.In(text)}: {string.Join(' ', sentence.Words)}");
                    }
                }
            }
        }

        return (pronouns, resolved, right);
    }
}
