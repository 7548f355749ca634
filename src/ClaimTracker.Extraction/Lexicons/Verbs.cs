namespace ClaimTracker.Extraction.Lexicons;

/// <summary>Verbs that take part in telling claims from other sentences, in all their forms.</summary>
internal static class Verbs
{
    /// <summary>What follows is somebody's statement of fact: the content is the claim.</summary>
    public static readonly WordSet Reporting = new("""
        say says said saying tell tells told telling report reports reported reporting announce announces announced announcing claim claims claimed claiming state states stated stating
        add adds added adding note notes noted noting explain explains explained explaining warn warns warned warning confirm confirms confirmed confirming reveal reveals revealed
        insist insists insisted argue argues argued arguing allege alleges alleged assert asserts asserted estimate estimates estimated find finds found write writes wrote testify testifies testified
        acknowledge acknowledges acknowledged admit admits admitted declare declares declared maintain maintains maintained stress stresses stressed conclude concludes concluded observe observes observed
        recall recalls recalled indicate indicates indicated calculate calculates calculated complain complains complained hear heard disclose discloses disclosed inform informs informed reply replies replied
        respond responded caution cautions cautioned contend contends contended remark remarked remind reminds reminded reckon estimate emphasise emphasised emphasize emphasized mention mentions mentioned show shows showed shown
        boast boasts boasted brag brags bragged retort retorted protest protested attest attested affirm affirmed reiterate reiterates reiterated underline underlined underscored highlighted determine determines determined establish established discover discovers discovered rule ruled verify verified demonstrate demonstrates demonstrated accept accepts accepted agree agrees agreed confess confessed relate related tweeted posted counter countered concede concedes conceded point pointed points record suggest suggests suggested learn learned learnt assure assured
        """);

    /// <summary>Verbs of speech that may frame a quotation ("…", X said).</summary>
    public static readonly WordSet Quotative = new("""
        say says said saying tell tells told add adds added note notes noted explain explains explained warn warns warned insist insists insisted argue argues argued write writes wrote declare declared
        admit admitted acknowledge acknowledged reply replied recall recalls recalled stress stressed state stated announce announced claim claims claimed remark remarked comment commented continue continued conclude concluded
        boast boasts boasted quip quipped retort retorted joke joked ask asks asked complain complained testify testified respond responded report reported according suggest suggested predict predicts predicted estimate estimated believe believes believed think thinks thought
        hear heard hears found observe observed caution cautioned shout shouted tweet tweeted
        """);

    /// <summary>What follows is a belief, feeling or guess.</summary>
    public static readonly WordSet Opinion = new("""
        think thinks thought believe believes believed feel feels felt guess suppose supposes reckon reckons suspect suspects doubt doubts imagine assume assumes consider considers view views fear fears worry worries wonder wonders
        """);

    /// <summary>What follows lies in the future or in somebody's mind.</summary>
    public static readonly WordSet Prospective = new("""
        predict predicts predicted forecast forecasts expect expects expected plan plans planned intend intends intended hope hopes hoped aim aims vow vows vowed pledge pledges pledged promise promises propose proposes
        anticipate anticipates anticipated project projects want wants wish wishes threaten threatens consider demand demands urge urges call calls
        """);

    /// <summary>Who believes something on evidence: "Police believe the fire was started deliberately" can be checked.</summary>
    public static readonly WordSet Investigators = new("police detectives investigators prosecutors officials authorities scientists researchers doctors engineers experts archaeologists historians astronomers inspectors auditors coroner epidemiologists geologists firefighters");

    public static readonly WordSet FirstPersonFeeling = new("""
        think thought believed beg yield think believe feel felt guess suppose reckon suspect doubt imagine hope hoped wish want wanted like liked love loved hate hated prefer trust fear worry worried wonder pray
        care miss enjoy enjoyed appreciate admire regret find mean bet agree disagree understand thank congratulate welcome know remember apologise apologize resent resented applaud salute commend deplore deeply regretted lament cherish dread cringe call support oppose propose recommend urge suggest
        """);

    public static readonly WordSet Deontic = new("should must ought shall needn't shouldn't mustn't shan't");

    public static readonly WordSet Change = new("""
        rise rises rose risen rising fall falls fell fallen falling increase increases increased increasing decrease decreases decreased decline declines declined drop drops dropped grow grows grew grown jump jumps jumped
        soar soared surge surged climb climbed slow slowed double doubled triple tripled halve halved shrink shrank gain gained lose lost exceed exceeds exceeded outnumber outnumbers overtake overtook
        """);

    public static readonly WordSet Casualty = new("""
        kill kills killed killing die dies died dying dead death deaths injure injured injuring injuries wound wounded wounding fatalities fatality casualties casualty missing displaced displace displacing drown drowned drowning
        evacuated perished murdered massacred hospitalised hospitalized bodies victims
        """);

    public static readonly WordSet Be = new("be am is are was were been being 's ’s 're ’re 'm ’m ai isn't wasn't");

    public static readonly WordSet Seeming = new("seem seems seemed appear appears appeared look looks looked sound sounds sounded feel feels felt");

    /// <summary>Verbs that link a subject to what it is, "be" aside.</summary>
    public static readonly WordSet Linking = new("become becomes became remain remains remained stay stays stayed 's ’s");

    public static readonly WordSet Deserving = new("deserve deserves deserved");

    /// <summary>Verbs of state: what they say holds rather than happens.</summary>
    public static readonly WordSet Stative = new("""
        have has had own owns owned belong belongs belonged contain contains contained live lives lived know knows knew believe believes consist consists consisted include includes included remain remains remained
        stand stands stood lie lies lay exist exists existed hold holds held employ employs employed cost costs
        """);
}
