using System.Collections.Frozen;
using System.Text;

namespace ClaimTracker.Extraction.Language;

/// <summary>The labels as CoNLL-U files write them, and back.</summary>
public static class TreebankLabels
{
    private static readonly Dictionary<Xpos, string> SpecialXpos = new()
    {
        [Xpos.None] = "_",
        [Xpos.Stop] = ".",
        [Xpos.Comma] = ",",
        [Xpos.Colon] = ":",
        [Xpos.OpenQuote] = "``",
        [Xpos.CloseQuote] = "''",
        [Xpos.OpenBracket] = "-LRB-",
        [Xpos.CloseBracket] = "-RRB-",
        [Xpos.Currency] = "$",
        [Xpos.PRPS] = "PRP$",
        [Xpos.WPS] = "WP$",
    };

    private static readonly string[] UposLabels = [.. Enum.GetValues<Upos>().Select(t => t.ToString().ToUpperInvariant())];
    private static readonly string[] XposLabels = [.. Enum.GetValues<Xpos>().Select(t => SpecialXpos.GetValueOrDefault(t) ?? t.ToString())];
    private static readonly string[] RelationLabels = [.. Enum.GetValues<Relation>().Select(r => r == Relation.None ? "_" : WithColon(r.ToString()))];

    private static readonly FrozenDictionary<string, Upos> UposByLabel = Inverse<Upos>(UposLabels);
    private static readonly FrozenDictionary<string, Xpos> XposByLabel = Inverse<Xpos>(XposLabels);
    private static readonly FrozenDictionary<string, Relation> RelationByLabel = Inverse<Relation>(RelationLabels);

    public static string Label(this Upos tag) => UposLabels[(int)tag];

    public static string Label(this Xpos tag) => XposLabels[(int)tag];

    public static string Label(this Relation relation) => RelationLabels[(int)relation];

    /// <summary><see cref="Upos.X"/> for a label that is not known.</summary>
    public static Upos ToUpos(string label) => UposByLabel.GetValueOrDefault(label, Upos.X);

    /// <summary><see cref="Xpos.None"/> for a label that is not known.</summary>
    public static Xpos ToXpos(string label) => XposByLabel.GetValueOrDefault(label, Xpos.None);

    /// <summary>Falls back to the relation without its subtype, then to <see cref="Relation.Dep"/>.</summary>
    public static Relation ToRelation(string label) =>
        RelationByLabel.TryGetValue(label, out Relation relation) || RelationByLabel.TryGetValue(label.Split(':')[0], out relation)
            ? relation
            : Relation.Dep;

    private static FrozenDictionary<string, T> Inverse<T>(string[] labels)
        where T : struct, Enum =>
        Enum.GetValues<T>().ToFrozenDictionary(t => labels[Convert.ToInt32(t, System.Globalization.CultureInfo.InvariantCulture)], StringComparer.Ordinal);

    private static string WithColon(string name)
    {
        var label = new StringBuilder(name.Length + 1);
        foreach (char c in name)
        {
            if (char.IsUpper(c) && label.Length > 0)
            {
                label.Append(':');
            }

            label.Append(char.ToLowerInvariant(c));
        }

        return label.ToString();
    }
}
