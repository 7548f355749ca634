namespace ClaimTracker.Extraction.Lexicons;

/// <summary>Words that, capitalised after a full stop, begin a sentence rather than go on a name.</summary>
internal static class Starters
{
    public static readonly WordSet Words = new("""
        a about above according across after again against all almost along already also although am among an and another any anyone are around as at away
        be because been before behind below beneath besides between beyond both but by can could critics despite did do does during each earlier either even every everyone
        few finally first following for four from further furthermore had has have he her here hers his how however i if in indeed inside instead into is it its just
        last later many may meanwhile might more moreover most much must my near nearly neither never nevertheless next no nobody none nor not nothing now
        of officials on once one only or other others our over people perhaps police please previously rather reports residents same second several shall she should since six so some someone soon still such
        ten than that the their them then there these they third this those though three through throughout thus to today together tomorrow too two
        under unless until up upon us very was we were what whatever when where whereas whether which while who whoever whose why will with within without would
        yes yesterday yet you your
        """);
}
