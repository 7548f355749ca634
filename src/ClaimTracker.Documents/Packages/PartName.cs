namespace ClaimTracker.Documents.Packages;

/// <summary>Names of parts as other parts refer to them. Only looked up in the archive's directory: nothing is ever opened on a disk.</summary>
internal static class PartName
{
    /// <param name="folder">Of the part that refers, ending in "/" or empty.</param>
    /// <param name="reference">Relative ("../text/a.xhtml"), or from the root ("/xl/a.xml").</param>
    /// <returns>Null where it leads out of the archive or is an address.</returns>
    public static string? Resolve(string folder, string reference)
    {
        var end = reference.IndexOfAny(['#', '?']);
        reference = Uri.UnescapeDataString(end < 0 ? reference : reference[..end]);
        if (reference.Length == 0 || reference.Contains(':', StringComparison.Ordinal) || reference.Contains('\\', StringComparison.Ordinal))
        {
            return null;
        }

        var steps = new List<string>();
        foreach (var step in (reference[0] == '/' ? reference : folder + reference).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == "..")
            {
                if (steps.Count == 0)
                {
                    return null;
                }

                steps.RemoveAt(steps.Count - 1);
            }
            else if (step != ".")
            {
                steps.Add(step);
            }
        }

        return steps.Count == 0 ? null : string.Join('/', steps);
    }
}
