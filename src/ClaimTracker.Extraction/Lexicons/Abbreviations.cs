namespace ClaimTracker.Extraction.Lexicons;

/// <summary>Abbreviations that carry a full stop, by what may follow them.</summary>
internal static class Abbreviations
{
    /// <summary>A name follows: the full stop never ends a sentence.</summary>
    public static readonly WordSet BeforeName = new("""
        mr mrs ms mx dr prof gen sen rep gov lt col capt cpt sgt maj cmdr adm hon rev pres fr st mt ft messrs mme mlle insp det supt pvt cpl brig amb vs v atty msgr
        """);

    /// <summary>A number follows: no sentence end before a digit.</summary>
    public static readonly WordSet BeforeNumber = new("""
        no nos p pp fig figs tab tabs art arts sec secs ch chap vol vols para paras ca c approx cf eq ref tel ext n° nr ver rs
        jan feb mar apr jun jul aug sep sept oct nov dec s ss cl reg
        """);

    /// <summary>Hardly ever at the end of a sentence.</summary>
    public static readonly WordSet Inner = new("e.g i.e eg ie viz incl cf esp approx ca");

    /// <summary>May end a sentence: decided by the word that follows.</summary>
    public static readonly WordSet Either = new("""
        co inc ltd corp plc bros llc jr sr esq etc dept est assn assoc univ ave blvd rd sq ste bldg u.s u.s.a u.k e.u u.n u.a.e d.c a.m p.m am pm ph.d b.a m.a b.sc m.sc m.d
        jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun
        min max avg hr hrs mins sec secs kg km cm mm mi lb lbs oz gal pct div al bde regt bn sqn ed eds trans repr govt gov mass calif fla ill mich minn penn tenn tex va wash wis conn ariz colo
        """);
}
