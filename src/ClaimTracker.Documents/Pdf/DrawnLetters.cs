namespace ClaimTracker.Documents.Pdf;

/// <summary>Finds letters drawn twice at nearly the same place, as some programs do to make them look bold or shadowed.</summary>
internal sealed class DrawnLetters
{
    /// <summary>Points; two letters of one word are farther apart.</summary>
    private const double SamePlace = 0.45;

    private readonly Dictionary<(string, int, int), (double X, double Y)> _places = [];

    /// <returns>False where the letter was drawn before.</returns>
    public bool Add(string value, double x, double y)
    {
        foreach (var cellX in Cells(x))
        {
            foreach (var cellY in Cells(y))
            {
                if (_places.TryGetValue((value, cellX, cellY), out var place) && Math.Abs(place.X - x) < SamePlace && Math.Abs(place.Y - y) < SamePlace)
                {
                    return false;
                }
            }
        }

        _places[(value, (int)Math.Floor(x), (int)Math.Floor(y))] = (x, y);
        return true;
    }

    /// <summary>The cell of one point's width around a coordinate, and the one beside it that is within reach.</summary>
    private static int[] Cells(double coordinate)
    {
        var cell = (int)Math.Floor(coordinate);
        var rest = coordinate - cell;
        return rest < SamePlace ? [cell, cell - 1] : rest > 1 - SamePlace ? [cell, cell + 1] : [cell];
    }
}
