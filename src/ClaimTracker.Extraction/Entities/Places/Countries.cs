using System.Collections.Frozen;

namespace ClaimTracker.Extraction.Entities.Places;

/// <summary>Countries and some of their states, their names and the words for what is theirs, from <c>countries.txt</c>; and other names of towns.</summary>
internal static class Countries
{
    private const string FileName = "countries.txt";

    private static readonly List<(string Code, string Name)> NameList = [];
    private static readonly List<(string Code, string Word)> WordList = [];
    private static readonly Dictionary<string, string> Towns = new(StringComparer.Ordinal);
    private static readonly FrozenDictionary<uint, string[]> Names = Read();
    private static readonly FrozenDictionary<uint, string[]> Words = Group(WordList);
    private static readonly FrozenDictionary<string, string> UsualNames = NameList.DistinctBy(n => n.Code).ToFrozenDictionary(n => n.Code, n => n.Name);

    /// <summary>The codes of the countries ("FR") and states ("US-TX") that have the name; empty for none.</summary>
    /// <param name="hash">By <see cref="PlaceName.Hash"/>.</param>
    public static IReadOnlyList<string> Named(uint hash) => Names.GetValueOrDefault(hash) ?? [];

    /// <summary>The codes that a word such as "Syrian" points to.</summary>
    /// <param name="hash">By <see cref="PlaceName.Hash"/>.</param>
    public static IReadOnlyList<string> Of(uint hash) => Words.GetValueOrDefault(hash) ?? [];

    public static bool IsCode(string code) => UsualNames.ContainsKey(code);

    /// <summary>The usual name of a country or state by its code.</summary>
    public static string Name(string code) => UsualNames[code];

    /// <summary>What the gazetteer calls the towns that have another name too.</summary>
    public static IEnumerable<string> TownsWithOtherNames => Towns.Values;

    /// <summary>What the gazetteer calls a town that has another name too.</summary>
    public static string InGazetteer(string name) => Towns.GetValueOrDefault(PlaceName.Fold(name), name);

    private static FrozenDictionary<uint, string[]> Read()
    {
        using Stream resource = typeof(Countries).Assembly.GetManifestResourceStream(FileName)
            ?? throw new InvalidOperationException($"{FileName} is not embedded in this assembly.");
        using var reader = new StreamReader(resource);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('='))
            {
                string[] pair = line[1..].Split(';', StringSplitOptions.TrimEntries);
                Towns[PlaceName.Fold(pair[0])] = pair[1];
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                string[] coded = line.Split(' ', 2);
                string code = coded[0];
                string[] parts = coded[1].Split('>', StringSplitOptions.TrimEntries);
                NameList.AddRange(parts[0].Split(';', StringSplitOptions.TrimEntries).Select(name => (code, name)));
                WordList.AddRange(parts.Skip(1).SelectMany(words => words.Split(' ')).Select(word => (code, word)));
            }
        }

        return Group(NameList);
    }

    private static FrozenDictionary<uint, string[]> Group(List<(string Code, string Name)> list) =>
        list.GroupBy(n => PlaceName.Hash(n.Name), n => n.Code).ToFrozenDictionary(g => g.Key, g => g.Distinct().ToArray());
}
