using System.Runtime.CompilerServices;
using System.Text;
using ClaimTracker.Extraction.Language.Models;

namespace ClaimTracker.Extraction.Entities.Places;

/// <summary>
/// The world's towns and cities from GeoNames, by name. Names stand front-coded in one sorted list; the rows of places that share a name are neighbours.
/// Immutable, shared by threads.
/// </summary>
internal sealed class Gazetteer
{
    public const string FileName = "places.model";

    private const int LargeTown = 60;

    /// <summary>In bytes.</summary>
    private const int LongestName = 256;

    private static readonly Lazy<Gazetteer> Embedded = new(static () => Read(EmbeddedModel.Open(FileName)));

    private readonly byte[] _names;
    private readonly int[] _nameStarts;
    private readonly int[] _firstRows;
    private readonly string[] _countries;
    private readonly string[] _regions;
    private readonly byte[] _country;
    private readonly byte[] _region;
    private readonly byte[] _population;
    private readonly short[] _latitude;
    private readonly short[] _longitude;
    private readonly KeyTable _byHash;

    private Gazetteer(string[] countries, string[] regions, byte[] names, int[] nameStarts, int[] firstRows, Columns columns)
    {
        (_countries, _regions, _names, _nameStarts, _firstRows) = (countries, regions, names, nameStarts, firstRows);
        (_country, _region, _population, _latitude, _longitude) = (columns.Country, columns.Region, columns.Population, columns.Latitude, columns.Longitude);
        _byHash = new KeyTable(nameStarts.Length);
        Index();
    }

    public static Gazetteer Shared => Embedded.Value;

    /// <summary>0 where no place has the name, 1 for small places, 2 for one of more than about 30,000 people, 3 for a country or region.</summary>
    /// <param name="hash">By <see cref="PlaceName.Hash"/>.</param>
    public int Rank(uint hash)
    {
        if (Countries.Named(hash).Count > 0)
        {
            return 3;
        }

        if (!_byHash.TryGet(hash, out uint name))
        {
            return 0;
        }

        for (int row = _firstRows[name - 1]; row < _firstRows[name]; row++)
        {
            if (_population[row] >= LargeTown)
            {
                return 2;
            }
        }

        return 1;
    }

    /// <summary>All places of a name, as names are compared by <see cref="PlaceName"/>.</summary>
    public IReadOnlyList<GazetteerPlace> Find(string name)
    {
        var found = new List<GazetteerPlace>();
        if (_byHash.TryGet(PlaceName.Hash(name), out uint at))
        {
            // names that differ in accents only are one entry, under the spelling of the largest
            string known = Name((int)at - 1);
            for (int row = _firstRows[at - 1]; PlaceName.Same(known, name) && row < _firstRows[at]; row++)
            {
                (double latitude, double longitude) = (_latitude[row] / 100.0, _longitude[row] / 100.0);
                double population = Math.Pow(2, _population[row] / 4.0);
                found.Add(new GazetteerPlace(known, _countries[_country[row]], _regions[_region[row]], latitude, longitude, population));
            }
        }

        return found;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Gazetteer Read(ModelReader reader)
    {
        string[] countries = Texts(reader), regions = Texts(reader);
        int count = reader.Number();
        byte[] names = new byte[reader.Number()];
        int[] starts = new int[count + 1];
        int[] rows = new int[count + 1];
        for (int i = 0; i < count; i++)
        {
            int shared = reader.Number(), further = reader.Number();
            names.AsSpan(i == 0 ? 0 : starts[i - 1], shared).CopyTo(names.AsSpan(starts[i]));
            for (int k = 0; k < further; k++)
            {
                names[starts[i] + shared + k] = reader.Byte();
            }

            starts[i + 1] = starts[i] + shared + further;
        }

        for (int i = 0; i < count; i++)
        {
            rows[i + 1] = rows[i] + reader.Number();
        }

        return new Gazetteer(countries, regions, names, starts, rows, Columns.Read(reader, rows[count]));
    }

    private static string[] Texts(ModelReader reader)
    {
        string[] texts = new string[reader.Number()];
        for (int i = 0; i < texts.Length; i++)
        {
            texts[i] = reader.Text();
        }

        return texts;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Index()
    {
        Span<char> name = stackalloc char[LongestName];
        for (int i = _nameStarts.Length - 2; i >= 0; i--)
        {
            int length = Encoding.UTF8.GetChars(_names.AsSpan(_nameStarts[i].._nameStarts[i + 1]), name);
            _byHash.Add(PlaceName.Hash(name[..length]), (uint)i + 1);
        }
    }

    private string Name(int i) => Encoding.UTF8.GetString(_names, _nameStarts[i], _nameStarts[i + 1] - _nameStarts[i]);

    /// <summary>One entry a place, column by column, as it compresses best.</summary>
    /// <param name="Population">Four times its binary logarithm.</param>
    /// <param name="Latitude">In hundredths of a degree, <paramref name="Longitude"/> too.</param>
    private sealed record Columns(byte[] Country, byte[] Region, byte[] Population, short[] Latitude, short[] Longitude)
    {
        public static Columns Read(ModelReader reader, int rows) =>
            new(Bytes(reader, rows), Bytes(reader, rows), Bytes(reader, rows), Shorts(reader, rows), Shorts(reader, rows));

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static byte[] Bytes(ModelReader reader, int rows)
        {
            byte[] column = new byte[rows];
            for (int i = 0; i < rows; i++)
            {
                column[i] = reader.Byte();
            }

            return column;
        }

        private static short[] Shorts(ModelReader reader, int rows)
        {
            byte[] high = Bytes(reader, rows), low = Bytes(reader, rows);
            short[] column = new short[rows];
            for (int i = 0; i < rows; i++)
            {
                column[i] = (short)((high[i] << 8) | low[i]);
            }

            return column;
        }
    }
}
