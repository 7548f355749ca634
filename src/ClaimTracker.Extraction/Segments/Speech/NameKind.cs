using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Segments.Speech;

/// <summary>What kind of speaker a noun phrase names, by its words.</summary>
internal static class NameKind
{
    private static readonly WordSet MaleTitles = new("mr sir lord king prince baron duke bishop father brother imam mr.");

    private static readonly WordSet FemaleTitles = new("mrs ms miss dame lady baroness queen princess duchess sister madam mrs. ms.");

    private static readonly WordSet Men = new("""
        man boy father husband brother son uncle spokesman chairman salesman businessman policeman fireman fisherman king prince gentleman actor
        widower grandfather nephew
        """);

    private static readonly WordSet Women = new("""
        woman girl mother wife sister daughter aunt spokeswoman chairwoman businesswoman policewoman queen princess lady actress widow grandmother
        niece
        """);

    private static readonly WordSet People = new("""
        minister president secretary chancellor premier senator governor mayor councillor ambassador spokesperson leader head chief director manager owner
        officer official judge lawyer prosecutor doctor surgeon nurse teacher professor
        analyst economist expert scientist researcher engineer author writer editor reporter journalist witness victim neighbour neighbor resident worker
        employee farmer driver pilot captain commander general colonel sergeant inspector
        superintendent detective coroner auditor clerk foreman porter activist campaigner mp candidate deputy chairperson founder executive boss trader
        investor insider source backbencher student pupil friend colleague partner
        """);

    private static readonly WordSet Bodies = new("""
        company firm bank ministry party office union agency council report study government department committee court group organisation organization
        charity commission authority service institute university college school hospital
        corp corporation inc ltd plc llc association federation society trust foundation fund board bureau army navy team club newspaper paper network
        channel station centre center parliament senate congress commons administration
        manufacturer airline retailer operator maker supplier industries bancorp holdings partners watchdog regulator inquiry survey poll statement
        document letter review
        """);

    private static readonly WordSet Several = new("""
        police officials experts analysts researchers scientists residents witnesses authorities ministers doctors lawyers prosecutors critics
        campaigners activists economists people supporters opponents mps investigators engineers farmers workers
        """);

    /// <param name="name">A noun phrase as it stands.</param>
    /// <param name="surnames">Last words of names that were people's.</param>
    /// <returns>One of the letters of <see cref="SpeakerMemory"/>; 0 where the words tell nothing.</returns>
    public static char Of(string name, IReadOnlySet<string> surnames)
    {
        // "the auditor, Lena Kort"
        string[] words = name[(name.LastIndexOf(", ", StringComparison.Ordinal) + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            return '\0';
        }

        int of = Array.FindIndex(words, word => word is "of" or "for" or "from" or "at" or "and" or "behind");
        bool several = of > 0 && words[of] == "and";
        string head = words[of > 0 ? of - 1 : ^1].TrimEnd('.', ',');
        bool capital = char.IsUpper(head[0]);
        foreach (string word in words)
        {
            if (MaleTitles.Contains(word) && char.IsUpper(word[0]) && words.Length > 1)
            {
                return several ? 'g' : 'm';
            }

            if (FemaleTitles.Contains(word) && char.IsUpper(word[0]) && words.Length > 1)
            {
                return several ? 'g' : 'f';
            }
        }

        if (several || Several.Contains(head))
        {
            return 'g';
        }

        if (Men.Contains(head) || Women.Contains(head))
        {
            return Men.Contains(head) ? 'm' : 'f';
        }

        if (Bodies.Contains(head) || (head.Length > 1 && !head.AsSpan().ContainsAnyInRange('a', 'z') && head != "MP"))
        {
            return 'b';
        }

        if (People.Contains(head))
        {
            return 'p';
        }

        if (!capital)
        {
            return head.EndsWith('s') && !head.EndsWith("ss", StringComparison.Ordinal) ? 'g' : '\0';
        }

        // "Government spokesman Phay Holm": the office says that a person has the name, whatever body it is of
        string? office = Array.FindLast(words[..^1], word => Men.Contains(word) || Women.Contains(word) || People.Contains(word));
        if (of < 0 && office is not null && words[0] is not ("The" or "the"))
        {
            return Men.Contains(office) ? 'm' : Women.Contains(office) ? 'f' : 'p';
        }

        bool article = words[0] is "The" or "the";
        bool body = Array.Exists(words, word => Bodies.Contains(word) && char.IsUpper(word[0]) && !People.Contains(head)) && !surnames.Contains(head);
        int capitals = words.Count(word => char.IsUpper(word[0]));
        return surnames.Contains(head) ? 'p' : article ? 'b' : capitals is >= 2 and <= 7 ? (body && capitals < 4 ? 'b' : 'p') : 'n';
    }
}
