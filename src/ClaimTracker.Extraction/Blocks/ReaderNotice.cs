using System.Text.RegularExpressions;

namespace ClaimTracker.Extraction.Blocks;

/// <summary>
/// Sentences that address the reader about the page or the mail itself and not about the world: paywalls, consent to cookies, why somebody gets a newsletter,
/// confidentiality, forms for comments. By what they speak of, in any wording that these have in common.
/// </summary>
internal static partial class ReaderNotice
{
    private const int LongestLine = 700;

    public static bool Is(ReadOnlySpan<char> line) =>
        line.Length <= LongestLine
        && (Paywall().IsMatch(line) || Consent().IsMatch(line) || Mailing().IsMatch(line) || Confidential().IsMatch(line) || CommentForm().IsMatch(line));

    [GeneratedRegex("""
        ^(you(['’]ve| have)?\s+(only\s+)?(have\s+)?(read|reached|used|got|\d+|one|two|three|no)\b.{0,40}\b(free\s+)?(articles?|stories|story|limit)\b
        |(this|the)\s+(article|story|content|page|post|text)\s+is\s+(only\s+|exclusively\s+|reserved\s+|available\s+|free\s+|exclusive\s+)*(for
        |to)\s+(our\s+)?(paying\s+|registered\s+)?(subscribers|members|readers|supporters)
        |(to\s+)?(continue|keep)\s+reading\b|(to\s+)?(read|unlock|access)\s+(the\s+)?(full|rest\s+of)\b.{0,40}(subscribe|sign|log|register|account
        |trial)
        |(already\s+(a\s+)?(subscriber|member|registered|have\s+an\s+account))|(start|begin|try)\s+(your\s+)?(free|\d+[- ](day|month
        |week))\b.{0,30}\b(trial|subscription|access|month)
        |(subscribe|sign\s+up|register|become\s+a\s+(member|subscriber|supporter))\s+(now|today|for|to|here|and)\b.{0,80}$|support\s+(our
        |independent)\s+(journalism|reporting)|(don['’]t|never)\s+miss\s+(a|an|any|our)\s+(story|update|issue)
        |(\d+|one|two|three|no)\s+free\s+(articles?|stories)\s+(left|remaining))
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Paywall();

    [GeneratedRegex("""
        ^(we\s+(value|respect|care\s+about)\s+your\s+privacy|(we|this\s+(web)?site|our\s+(web)?site)(\s+and\s+our\s+.{0,30}partners)?\s+(uses?
        |stores?|sets?|processe?s?|share)\s+.{0,40}(cookies|your\s+(data|device|information)|similar\s+technologies)
        |we\s+and\s+our\s+([\d,.]+\s+)?(\w+\s+)?partners\b|by\s+(clicking|continuing|using|accepting)\b.{0,60}\b(you|cookies|terms|consent)\b
        |you\s+can\s+(change|manage|withdraw|update)\s+your\s+(settings|consent|preferences|choices|cookie))
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Consent();

    [GeneratedRegex("""
        ^(you(['’]re|\s+are)?\s+(receive|receiving|received|getting|get|subscribed)\b.{0,40}\b(e-?mail|newsletter|message|digest|because|as|list)\b
        |(this|the)\s+(e-?mail|newsletter|message|digest)\s+(was|has\s+been|is)\s+(being\s+)?(sent|delivered)\s+(to|by|because)
        |view\s+(this|the|it|in|online|web)\b.{0,40}(browser|online|web|version)|(having\s+)?(trouble|problems?|difficult(y|ies))\s+(viewing
        |reading)|(to\s+)?(unsubscribe|opt\s+out)\b|(manage|update|change)\s+(your\s+)?(e-?mail\s+)?(preferences|subscription|settings)
        |(if\s+you\s+)?(no\s+longer|don['’]t|do\s+not)\s+(wish|want)\s+to\s+(receive|get)|you\s+can\s+(unsubscribe|opt\s+out)
        |(our\s+)?mailing\s+address\s+is|add\s+us\s+to\s+your\s+(address\s+book|contacts)|forward(ed)?\s+(this|to\s+a\s+friend)
        |was\s+this\s+(e-?mail\s+)?forwarded
        |sent\s+from\s+(my|a|the)\s+\w+|get\s+outlook\s+for|please\s+consider\s+the\s+environment|to\s+(post|reply)\s+to\s+(this|the)\s+(list|group
        |thread)|send\s+.{2,40}\s+mailing\s+list\s+submissions)
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Mailing();

    [GeneratedRegex("""
        ^((this|the)\s+(e-?mail|message|communication|transmission)(\s+and\s+any\s+.{0,40})?\s+(\(.{0,40}\)\s+)?(is|are|may|contains?
        |and)\b.{0,60}\b(confidential|intended|privileged|proprietary)|the\s+(information|contents?)\s+(contained\s+)?(in|of)\s+this\s+(e-?mail
        |message|communication)
        |(if\s+)?you\s+(are\s+not|have\s+received)\s+(the\s+intended|this\s+(e-?mail|message|communication)\s+in\s+error)
        |if\s+you\s+(are\s+not\s+the\s+(intended|named)|have\s+received\s+this))
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Confidential();

    [GeneratedRegex("""
        ^(your\s+e-?mail\s+(address\s+)?will\s+not\s+be\s+(published|shared)|required\s+fields\s+are|(you\s+must\s+be\s+|please\s+)?(log(ged)?
        |sign(ed)?)\s+in\s+to\s+(post|leave|comment|reply)|save\s+my\s+name,|be\s+the\s+first\s+to\s+comment
        |(all\s+)?comments\s+(are\s+(closed|moderated|subject)|have\s+been\s+closed|on\s+this\s+.{3,20}\s+are)|notify\s+me\s+of
        |join\s+the\s+(conversation|discussion)|report\s+(this|a)\s+(comment|typo|error|mistake)|write\s+a\s+comment)
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex CommentForm();
}
