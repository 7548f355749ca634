using ClaimTracker.Extraction.Language.Models;

namespace ClaimTracker.Extraction.Entities;

/// <summary>
/// What the entity tagger has learned. Classes: 0 is outside every name, then for each type in the order of <see cref="EntityType"/> its first
/// word and a further one.
/// </summary>
internal static class EntityModel
{
    public const string FileName = "entities.model";

    public const byte Outside = 0;

    public const int Classes = 11;

    private static readonly Lazy<LinearModel> Embedded = new(static () => LinearModel.Read(EmbeddedModel.Open(FileName)));

    public static LinearModel Shared => Embedded.Value;

    public static byte First(EntityType type) => (byte)(1 + (2 * (int)type));

    public static byte Further(EntityType type) => (byte)(2 + (2 * (int)type));

    public static bool IsFirst(byte tag) => (tag & 1) == 1;

    public static EntityType TypeOf(byte tag) => (EntityType)((tag - 1) / 2);

    /// <summary>A further word may only follow its own name.</summary>
    public static bool MayFollow(byte before, byte tag) => tag == Outside || IsFirst(tag) || before == tag || before == tag - 1;
}
