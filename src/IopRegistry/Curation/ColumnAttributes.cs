namespace IopRegistry.Curation;

/// <summary>Names the table a record is a row of, and its place in the manifest and the dictionary.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TableAttribute(string name, int order) : Attribute
{
    public string Name { get; } = name;

    public int Order { get; } = order;
}

/// <summary>The column is part of the primary key, in the order the properties stand. Rows are sorted by it.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class KeyAttribute : Attribute;

/// <summary>The value, or each value of a list, must be the key of a row in the named table.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ReferencesAttribute(string table) : Attribute
{
    public string Table { get; } = table;
}

/// <summary>
/// The shape a value must have; a reader of the fault sees <see cref="Says"/>, not the expression.
/// Digits are written <c>[0-9]</c>: <c>\d</c> would take those of every script.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ShapeAttribute(string pattern, string says) : Attribute
{
    public const string Slug = "^[a-z0-9]+(-[a-z0-9]+)*$";

    public const string SlugSays = "små bokstäver a–z, siffror och bindestreck";

    public const string Url = "^https?://[^\\s\"<>]+$";

    public const string UrlSays = "en adress som börjar med https:// eller http://";

    public string Pattern { get; } = pattern;

    public string Says { get; } = says;
}

/// <summary>Not a column: set when the rows are joined into a <see cref="Registry"/>.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class JoinedAttribute : Attribute;
