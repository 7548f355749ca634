namespace ClaimTracker.Extraction.Lexicons;

/// <summary>Words that tell a person from a thing or a place, and a man from a woman.</summary>
internal static class PersonWords
{
    public static readonly WordSet MaleTitles = new("mr sir lord king prince duke father emperor sultan");

    public static readonly WordSet FemaleTitles = new("mrs ms miss lady dame queen princess duchess empress");

    public static readonly WordSet Titles = new("""
        dr prof professor judge justice president minister senator councillor mayor governor captain sergeant constable inspector rev reverend chief
        general gen colonel col major maj lieutenant lt sgt capt sen rep gov secretary chancellor congressman congresswoman representative
        ambassador pope bishop archbishop cardinal imam sheikh detective officer coach mx sister brother commissioner premier chairman director
        spokesman spokeswoman spokesperson
        """);

    public static readonly WordSet MaleNouns = new("""
        man boy brother husband father son uncle spokesman chairman king prince guy gentleman dad actor widower grandfather grandson nephew tsar
        emperor sultan duke policeman fireman businessman salesman
        """);

    public static readonly WordSet FemaleNouns = new("""
        woman girl sister wife mother daughter aunt spokeswoman chairwoman queen princess lady mum mom actress widow grandmother granddaughter niece
        empress duchess policewoman businesswoman
        """);

    public static readonly WordSet Nouns = new("""
        friend colleague neighbour neighbor minister president officer spokesperson teacher doctor nurse lawyer judge driver director manager owner
        leader chair chairperson secretary mayor governor victim suspect defendant witness student teenager pensioner resident tenant landlord
        partner boss predecessor successor rival author writer singer artist scientist researcher professor player captain coach child baby person
        chancellor premier ambassador deputy adviser advisor aide candidate lawmaker politician activist prosecutor attorney detective founder
        executive heir reporter journalist editor critic analyst economist architect painter composer philosopher mathematician physicist engineer
        soldier commander commissioner priest monk nun bishop archbishop cardinal pope imam sheikh shah pharaoh infant toddler patient survivor
        passenger pilot worker farmer fisherman customer wrestler boxer striker midfielder goalkeeper runner golfer senator congressman
        congresswoman councillor spokesman
        """);

    public static readonly WordSet Indefinite = new("someone somebody anyone anybody everyone everybody nobody");

    public static readonly WordSet MaleNames = new("""
        james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew
        joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott
        brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry tyler aaron jose adam henry nathan peter zachary kyle
        walter harold jeremy ethan carl keith roger gerald christian terry sean arthur lawrence jesse joe bryan billy albert bruce gabriel alan juan
        wayne ralph roy eugene randy vincent russell louis philip bobby johnny bradley barack tony gordon alistair nigel simon ian neil stuart
        graham martin geoffrey howard derek colin trevor malcolm boris vladimir dmitry sergei ivan mikhail mohammed muhammad mohamed mohammad ahmed
        ahmad ali hassan hussein omar ibrahim mustafa abdullah khalid yusuf karim bashar recep narendra rahul luis carlos miguel pedro antonio
        francisco jorge pablo diego fernando rafael manuel hans klaus wolfgang pierre jacques francois emmanuel giovanni marco luca silvio mario
        viktor oleg igor yuri volodymyr petro winston theodore franklin abraham oliver harry liam leo max felix hugo oscar victor fred alfred ernest
        stanley leonard norman clive rupert dominic ed bill bob jim tom tim dan mike steve dave matt chris ben greg ted ron ken joel glenn brett
        craig doug todd chad isaac elijah andrei jean-claude jean-pierre kofi benjamin ariel ehud mahmoud yasser hamid pervez bernard edmund hugh
        duncan angus callum alexei nikolai pavel vaclav jaroslav
        """);

    public static readonly WordSet FemaleNames = new("""
        mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley kimberly emily donna
        michelle carol amanda melissa deborah stephanie rebecca sharon laura cynthia dorothy amy kathleen angela shirley brenda emma anna pamela
        nicole samantha katherine christine helen debra rachel carolyn janet maria catherine heather diane olivia julie joyce virginia lauren kelly
        christina joan evelyn judith hannah megan cheryl jacqueline martha madison teresa gloria sara janice ann kathryn abigail sophia frances
        alice judy isabella julia grace denise danielle marilyn beverly charlotte natalie theresa diana brittany doris alexis tiffany hillary nicola
        ursula indira benazir fatima aisha leila layla zahra mariam yasmin irina olga tatiana natalia svetlana elena sophie claire marie camille
        chloe ingrid greta astrid kate jane lucy harriet ruth rosa lucia carmen isabel eva nina vera tina sue liz beth meg ella mia zoe lily molly
        hazel clara nora kamala melania condoleezza patricia tessa estelle gillian fiona moira alison hilary bridget maureen sheila jill louise
        rosemary eleanor edith florence beatrice
        """);

    /// <summary>Last words of names that are no person's.</summary>
    public static readonly WordSet ThingNames = new("""
        inc corp ltd plc llc gmbh university college school bank party ministry council committee commission association institute company group
        union agency department court club congress parliament senate house church hospital press times post news army navy police force forces
        service foundation museum league federation office board authority society journal center centre airlines airways records street road river
        lake mountain mountains island islands county city town village district province region state states republic kingdom sea ocean park avenue
        bay valley north south east west act treaty agreement bridge award prize day award cup festival airport station stadium palace tower
        building hall mosque temple cathedral theatre theater movement organisation organization fund trust network systems technologies industries
        motors electric energy oil gas petroleum pharmaceuticals media entertainment studios pictures games
        """);
}
