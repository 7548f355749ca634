using System.Collections.Frozen;

namespace ClaimTracker.Documents.Language;

/// <summary>
/// The commonest words of languages in Latin script: articles, pronouns, prepositions, conjunctions, auxiliaries. In running text of a language they are
/// a quarter to a half of all words; what languages share cancels out, since the shares are compared.
/// </summary>
internal static class FunctionWords
{
    public const string English = "en";

    private static readonly (string Language, string Words)[] Lists =
    [
        (English, "the of and to in a that is was for it with as on be at by had not are but from or have an they which one were her his all she there would their we him been has when who will more no if out so said what its about into than them can only other this he you your after because these some where most while over between"),
        ("de", "der die das und ist in den von zu mit sich des auf für nicht ein eine dem als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei"),
        ("fr", "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec ou son aux leur ses cette ont mais été comme on elle nous être fait d l qu c s n"),
        ("es", "de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin sobre este ya entre cuando todo esta ser son dos también fue había era muy años hasta desde"),
        ("pt", "de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito há nos já está também só pelo pela até isso ela entre era depois sem mesmo aos"),
        ("it", "di e il la che in a per un è del non una i le con si da sono della al come più dei nel alla ha ma gli anche lo o dal delle questo su essere stato degli se ci quella nella era dalla suo tra"),
        ("nl", "de en van ik te dat die in een hij het niet zijn is was op aan met als voor had er maar om hem dan zou of wat mijn men dit zo door over ze zich bij ook tot je uit der worden naar heeft hun wordt"),
        ("sv", "och i att det som en på är av för med den till inte om har de ett han men var jag sig från vi så kan när eller ska hade hon efter vid över under också man där än nu"),
        ("da", "og i at det er en til på som af de med for den der ikke et han har var fra men sig om vi kan jeg så efter blev eller skal hun over ved også ud nu havde"),
        ("nb", "og i det er på som en til av for at med ikke den de har han et om var fra men seg vi kan så jeg etter ble eller skal hun over ved også ut nå hadde"),
        ("fi", "ja on ei se että oli hän mutta ovat kun joka myös tai niin mukaan sen voi sekä vain ole olla joka ollut kuin nyt jo mitä siitä ne jos hänen"),
        ("pl", "w i na z się nie do że to jest o jak po co za od przez ale był dla są a jego który tym już było tego tak czy oraz roku które jej ma będzie przed"),
        ("cs", "a se v na je že to s z do o i ve jako za by k pro po jsou ale byl který od ze jeho také při které nebo bylo už však podle není jen tak"),
        ("sk", "a sa v na je že to s z do o i ako za by k pre po sú ale bol ktorý od zo jeho aj pri ktoré alebo bolo už však podľa nie len tak"),
        ("hr", "i u je na se da za su od s o ne koji kao što to bi iz će a ali do po ili nije samo biti bio koje koja prema kako više nakon još"),
        ("sl", "in je v na se da za so z ki pa s o ne to bi kot iz bo po od ali pri do tudi ni bil še ker so leta tem"),
        ("ro", "de și în a la cu pe nu că un o din este mai se sunt au pentru care fost să lui prin ce fi sau dar al ale ca după între"),
        ("hu", "a az és hogy nem is egy ez volt meg de csak el már mint még azt ki ha vagy szerint lesz lehet kell aki után minden be"),
        ("tr", "ve bir bu da de için ile olarak çok daha en gibi olan ne kadar sonra var o ama ki her değil oldu olduğu göre ise mi"),
        ("id", "yang dan di ini dengan untuk dari itu dalam tidak pada akan juga ke karena oleh ada mereka sudah atau bisa saat adalah telah lebih"),
        ("vi", "và của là có trong được cho không người một với các những này đã để khi từ đến về như tại năm ra cũng"),
        ("lt", "ir yra kad į su tai iš kaip buvo bet o ne per jo apie už dėl po nuo taip pat tik jų dar kurie"),
        ("lv", "un ir ka ar no par uz kas tas bija bet kā arī vai ne to pēc tā gan savu tikai līdz viņš"),
        ("et", "ja on ei et see oli ta ka kui mis aga või oma siis ning olid kes selle nii veel"),
        ("sq", "të e në i për dhe me që një nga se është ka më u do nuk si janë ky kjo edhe pas"),
    ];

    /// <summary>BCP 47 tags, in the order of the bits of <see cref="Of"/>.</summary>
    public static readonly string[] Languages = [.. Lists.Select(list => list.Language)];

    /// <summary>For each word the languages that have it, one bit each; English is the lowest.</summary>
    public static readonly FrozenDictionary<string, uint> Of = Lists
        .SelectMany((list, index) => list.Words.Split(' ').Select(word => (Word: word, Bit: 1u << index)))
        .GroupBy(pair => pair.Word, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(group => group.Key, group => group.Aggregate(0u, (bits, pair) => bits | pair.Bit), StringComparer.OrdinalIgnoreCase);

    public const uint EnglishBit = 1;
}
