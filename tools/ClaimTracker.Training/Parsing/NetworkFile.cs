using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Language.Parsing;
using ClaimTracker.Training.Learning;

namespace ClaimTracker.Training.Parsing;

/// <summary>Writes a network as <see cref="ParserNetwork.Read"/> reads it, rounded: embeddings to 8 bits, everything else to 16.</summary>
internal static class NetworkFile
{
    public static ModelWriter Write(ParserNetwork network)
    {
        var writer = new ModelWriter();
        WriteRelations(writer, network.Transitions.Left);
        WriteRelations(writer, network.Transitions.Right);
        writer.Number((uint)network.Inputs.Count);
        uint last = 0;
        foreach (uint key in network.Inputs)
        {
            writer.Number(key - last);
            last = key;
        }

        writer.Bytes(network.Embeddings, ParserNetwork.Width);
        foreach (float[] parameter in network.Dense())
        {
            writer.Shorts(parameter);
        }

        return writer;
    }

    private static void WriteRelations(ModelWriter writer, IReadOnlyList<Relation> relations)
    {
        writer.Number((uint)relations.Count);
        foreach (Relation relation in relations)
        {
            writer.Byte((byte)relation);
        }
    }
}
