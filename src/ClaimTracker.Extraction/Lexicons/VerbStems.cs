namespace ClaimTracker.Extraction.Lexicons;

/// <summary>Frequent verbs in their base form: what a form in "-s" must come from to be a verb ("employs", never "makers").</summary>
internal static class VerbStems
{
    private static readonly WordSet Stems = new("""
        abandon abolish absorb accept accompany account accuse achieve acknowledge acquire act add address adjust administer admit adopt advise affect afford agree aid aim alert allege allocate allow alter amount announce
        answer anticipate apologise apologize appeal appear apply appoint approach approve argue arise arrange arrest arrive ask assemble assert assess assign assist assume assure attach attack attempt attend attract audit average avoid await award
        back ban base bear beat become begin believe belong benefit bind blame block boast book boost border borrow break breathe breed bring broadcast broker build burn bury buy calculate call cap capture care carry catch cause cease celebrate chair
        challenge change charge chart check choose circle cite claim classify clean clear climb close collapse collect combine come comment commit compare compete compile complain complete comply compose comprise concede concern conclude condemn conduct confirm
        connect consider consist consolidate constitute construct consume contact contain contend continue contract contradict contrast contribute control convert convict cooperate cope correct cost count cover crash create criticise criticize cross cut damage date deal debate
        decide declare decline decrease deduct defend define delay deliver demand demonstrate deny depart depend deploy depict derive describe deserve design destroy detail detect determine develop devote die differ direct disagree disappear discharge disclose discount discover
        discuss dismiss displace display dispose dispute distribute divide dominate donate double doubt draft drain draw drift drill drink drive drop drown dry earn eat edit educate eliminate emerge emit emphasise emphasize employ enable encourage end endorse enforce engage enjoy
        ensure enter equal erode escape establish estimate evacuate evaluate evolve examine exceed exclude execute exhibit exist expand expect experience explain exploit export expose express extend face fail fall favour favor fear feature feed feel fetch fight file fill finance find
        finish fire fit fix flee float flow fly focus follow force form found free freeze fuel fund gain gather generate get give go govern grant grow guarantee guard guide halt halve hand handle hang happen harm hate head hear heat help hide hire hit hold honour host house hunt hurt
        identify ignore illustrate imagine impact implement imply import impose improve include incorporate increase indicate influence inform inherit injure insist inspect install intend intervene introduce invade invest investigate invite involve issue join judge jump justify keep
        kill know label lack land last launch lead lean learn lease leave lend let license lie lift limit line link list listen live load locate lock lodge look lose love lower maintain make manage manufacture march mark market match matter mean measure meet merge migrate mine miss mix
        monitor mount move multiply murder name need negotiate neglect note notice notify observe obtain occupy occur offend offer officiate omit open operate oppose order organise organize originate outline outnumber outrun outweigh overlook oversee overtake owe own pass pay peak perform permit
        persuade pick place plan plant play pledge plunge point police poll pollute pose possess post postpone pour practise practice praise predict prefer prepare prescribe present preserve press prevent price print process produce profit prohibit project promise promote prompt prosecute
        protect protest prove provide publish pull pump punish purchase push put qualify quarter question quit quote raise range rank rate reach react read realise realize rebuild recall receive recognise recognize recommend record recover recruit reduce refer reflect refuse regard register
        regret regulate reign reinforce reject relate release relieve rely remain remember remind remove rent repair repeat replace reply report represent request require rescue resemble reserve reside resign resist resolve respond rest restore restrict result resume retain retire retreat
        return reveal reverse review revise revive reward ride ring rise rob roll rule run rush sail save say scale schedule search secure see seek seem seize sell send separate serve set settle shape share shelter shift shine ship shoot show shrink shut side sign signal sit slow smoke soar
        solve sort source span spark speak specialise specialize specify spend split sponsor spread staff stage stand start state stay steal stem stop store stress stretch strike struggle study submit subsidise subsidize succeed suffer suggest suit supply support surge surround survey survive
        suspect suspend sustain swear sweep switch symbolise tackle take talk target teach tell tend terminate test testify thank think thrive threaten throw tie tighten top total touch track trade train transfer transform translate transmit transport travel treat trigger triple trust try turn
        hum rattle creak shake smell thin melt cool warm widen sink spill leak undergo undermine understand undertake unite update uphold urge use vary view violate visit voice volunteer vote vow wait walk want warn wash waste watch weaken wear weigh welcome widen win wish withdraw witness work worry worsen write yield
        """);

    public static bool IsBase(ReadOnlySpan<char> form) => Stems.Contains(form);

    /// <summary>A regular participle of a known verb: "injured", "wounded", "arrested".</summary>
    public static bool IsParticiple(ReadOnlySpan<char> form) =>
        form.Length > 3 && form.EndsWith("ed", StringComparison.Ordinal) && (Stems.Contains(form[..^2]) || Stems.Contains(form[..^1]) || Verbs.Casualty.Contains(form));

    /// <summary>Whether the word is the third person of a known verb: "employs", "carries", "passes".</summary>
    public static bool IsThirdPerson(ReadOnlySpan<char> form)
    {
        if (form.Length < 3 || form[^1] is not 's')
        {
            return false;
        }

        if (Stems.Contains(form[..^1]) || (form[^2] is 'e' && Stems.Contains(form[..^2])))
        {
            return true;
        }

        if (!form.EndsWith("ies", StringComparison.Ordinal) || form.Length > 24)
        {
            return false;
        }

        Span<char> stem = stackalloc char[form.Length - 2];
        form[..^3].CopyTo(stem);
        stem[^1] = 'y';
        return Stems.Contains(stem);
    }
}
