using System.Text;
using ClaimTracker.Extraction.Language;

namespace ClaimTracker.Extraction.Clauses;

/// <summary>Writes a draft as a sentence: spacing of the source, no stray punctuation at the seams, a capital and a full stop.</summary>
internal static class DraftText
{
    /// <summary>Takes away what a claim does not begin or end with, commas left behind by what was cut out, and quotes and brackets without partner.</summary>
    public static void Trim(AnalyzedSentence s, Draft draft)
    {
        List<int> items = draft.Items;
        DropUnpaired(s, items);
        int start = 0, end = items.Count;
        while (start < end && items[start] >= 0 && IsLoose(s, items[start]))
        {
            start++;
        }

        while (end > start && items[end - 1] >= 0 && (IsLoose(s, items[end - 1]) || s.Form(items[end - 1])[0] is '.' or '!' or '…' or '?'))
        {
            end--;
        }

        items.RemoveRange(end, items.Count - end);
        items.RemoveRange(0, start);
        int write = 0;
        for (int read = 0; read < items.Count; read++)
        {
            bool comma = items[read] >= 0 && IsSeparator(s, items[read]);
            bool doubled = comma && write > 0 && items[write - 1] >= 0 && IsSeparator(s, items[write - 1]);
            if (!doubled)
            {
                items[write++] = items[read];
            }
        }

        items.RemoveRange(write, items.Count - write);
    }

    public static string Write(AnalyzedSentence s, Draft draft)
    {
        var text = new StringBuilder(128);
        int previous = int.MinValue;
        foreach (int item in draft.Items)
        {
            if (item < 0)
            {
                string word = draft.Word(item);
                if (text.Length > 0 && word[0] is not (',' or '’' or '\''))
                {
                    text.Append(' ');
                }

                text.Append(word);
            }
            else
            {
                bool space = text.Length > 0 && (previous >= 0 && Follows(s, previous, item) is { } apart ? apart : !AttachesLeft(s, item) && !(previous >= 0
                    && AttachesRight(s, previous)));
                if (space)
                {
                    text.Append(' ');
                }

                bool lower = text.Length > 0 && item == 0 && s.Xpos[item] is Xpos.DT or Xpos.IN or Xpos.PRPS or Xpos.VBN or Xpos.VBD or Xpos.RB or Xpos.CD
                    or Xpos.NNS || (text.Length > 0 && item == 0 && s.Xpos[item] is Xpos.PRP && s.Form(item) is not "I");
                foreach (char c in s.Form(item))
                {
                    text.Append(char.IsControl(c) || char.IsWhiteSpace(c) ? ' ' : lower ? char.ToLowerInvariant(c) : c);
                    lower = false;
                }
            }

            previous = item;
        }

        Capitalise(text);
        char last = text.Length > 0 ? text[^1] : '\0';
        if (last is '”' or '"' or '’' or ')' && text.Length > 1 && text[^2] is '.' or '!' or '?')
        {
            return text.ToString();
        }

        return last is '.' or '!' or '?' ? text.ToString() : text.Append('.').ToString();
    }

    /// <summary>Whether white space parts two tokens that are neighbours in the text; null where they are none.</summary>
    private static bool? Follows(AnalyzedSentence s, int previous, int item)
    {
        int end = s.Tokens[previous].End, start = s.Tokens[item].Start;
        if (start < end)
        {
            return null;
        }

        for (int i = end; i < start; i++)
        {
            if (!char.IsWhiteSpace(s.Text[i]))
            {
                return null;
            }
        }

        return start > end;
    }

    private static void Capitalise(StringBuilder text)
    {
        for (int i = 0; i < text.Length && i < 3; i++)
        {
            if (char.IsLetterOrDigit(text[i]))
            {
                text[i] = char.ToUpperInvariant(text[i]);
                return;
            }
        }
    }

    private static void DropUnpaired(AnalyzedSentence s, List<int> items)
    {
        DropUnpaired(s, items, '“', '”');
        DropUnpaired(s, items, '(', ')');
        DropUnpaired(s, items, '[', ']');
        DropUnpaired(s, items, '‘', '’');
        int straight = 0, last = -1;
        for (int i = 0; i < items.Count; i++)
        {
            if (items[i] >= 0 && s.Form(items[i]) is "\"" or "``" or "''")
            {
                straight++;
                last = i;
            }
        }

        if (straight % 2 == 1)
        {
            items.RemoveAt(last);
        }
    }

    private static void DropUnpaired(AnalyzedSentence s, List<int> items, char open, char close)
    {
        int depth = 0, write = 0;
        for (int read = 0; read < items.Count; read++)
        {
            bool mark = items[read] >= 0 && s.Form(items[read]) is { Length: 1 } form && form[0] == close;
            if (mark && depth == 0 && close != '’')
            {
                continue;
            }

            depth += mark ? (depth > 0 ? -1 : 0) : items[read] >= 0 && s.Form(items[read]) is { Length: 1 } other && other[0] == open ? 1 : 0;
            items[write++] = items[read];
        }

        items.RemoveRange(write, items.Count - write);
        for (int i = items.Count - 1; i >= 0 && depth > 0; i--)
        {
            if (items[i] >= 0 && s.Form(items[i]) is { Length: 1 } form && form[0] == open)
            {
                items.RemoveAt(i);
                depth--;
            }
        }
    }

    private static bool IsSeparator(AnalyzedSentence s, int token) => s.Form(token) is "," or ";" or ":" or "–" or "—" or "-" or "--";

    private static bool IsLoose(AnalyzedSentence s, int token) => IsSeparator(s, token) || s.Form(token) is "•" or "*" or "·" or "…" or "..." or "/";

    private static bool AttachesLeft(AnalyzedSentence s, int token)
    {
        char first = s.Form(token)[0];
        return first is ',' or ';' or ':' or '.' or '%' or ')' or ']' or '”' || (first is '\'' or '’' && !s.SpaceBefore(token) && s.Form(token).Length > 1)
            || s.Form(token) is "n't" or "n’t";
    }

    private static bool AttachesRight(AnalyzedSentence s, int token) => s.Form(token)[0] is '(' or '[' or '“' or '$' or '£' or '€' or '‘';
}
