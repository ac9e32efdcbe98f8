using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace IopRegistry.Curation;

public enum ColumnType
{
    Text,
    List,
    Number,
    Date,
    Edtf,
    PeriodEnd,
    Choice,
}

/// <summary>A column as its record's property declares it.</summary>
public sealed record ColumnSchema(
    string Name, PropertyInfo Property, ColumnType Type, bool IsRequired, bool IsKey, string? References,
    Regex? Shape, string? ShapeSays, ImmutableArray<string> Choices)
{
    /// <summary>Lists are joined with this character in a cell.</summary>
    public const char ListDelimiter = '|';

    private const string EdtfPattern = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?";

    /// <summary>As XML Schema and CSVW have it: the expression matches the whole value, without anchors. Null where any text will do.</summary>
    public string? Pattern => Type switch
    {
        ColumnType.Edtf => EdtfPattern,
        ColumnType.PeriodEnd => $@"{EdtfPattern}|\.\.",
        ColumnType.Text or ColumnType.List => Shape?.ToString().TrimStart('^').TrimEnd('$'),
        _ => null,
    };

    public bool IsAddress => Shape?.ToString() == ShapeAttribute.Url;

    /// <summary>The row's cell as it stands in the CSV file.</summary>
    public string TextOf(object row) => Cell.Write(this, row);

    /// <summary>What keeps a text from standing in the column, whatever other rows say; null where it may.</summary>
    public (string Problem, string Remedy)? FlawIn(string text) => Cell.Read(this, text).Flaw;
}

/// <summary>A table as its record declares it. The record is the only place where a column is written down in code.</summary>
public sealed record TableSchema(string Name, int Order, Type RowType, ImmutableArray<ColumnSchema> Columns)
{
    public string FileName => Name + ".csv";

    public IEnumerable<ColumnSchema> Key => Columns.Where(column => column.IsKey);

    /// <summary>Whose partnership a row belongs to; null where rows belong to none.</summary>
    public ColumnSchema? Owner => Find(RowType == typeof(Partnership) ? "id" : "partnership_id");

    /// <summary>A row's key cells joined with <c>/</c>; also how rows are named in faults and in the change log.</summary>
    public string KeyOf(object row) => string.Join('/', Key.Select(column => column.TextOf(row)));

    public ColumnSchema? Find(string column) => Columns.FirstOrDefault(known => known.Name == column);
}

/// <summary>All tables, read once from the records' attributes.</summary>
public static class Schema
{
    /// <summary>A backstop: on a starved processor one second ran out over a sound cell, and the site did not start.</summary>
    private static readonly TimeSpan LongestMatch = TimeSpan.FromMinutes(1);

    public static ImmutableArray<TableSchema> Tables { get; } =
    [
        .. typeof(Rows).GetProperties()
            .Where(property => property.PropertyType.IsGenericType)
            .Select(property => property.PropertyType.GetGenericArguments()[0])
            .Select(type => Read(type, type.GetCustomAttribute<TableAttribute>()!))
            .OrderBy(table => table.Order),
    ];

    public static TableSchema Get(string table) => Tables.First(known => known.Name == table);

    public static TableSchema Of<TRow>() => Tables.First(known => known.RowType == typeof(TRow));

    /// <summary>The name a C# name has in CSV, JSON and addresses: <c>NotRequested</c> is <c>not_requested</c>.</summary>
    public static string NameOf(string member) => JsonNamingPolicy.SnakeCaseLower.ConvertName(member);

    private static TableSchema Read(Type type, TableAttribute table)
    {
        var nullability = new NullabilityInfoContext();
        var columns = type.GetProperties()
            .Where(property => property.GetCustomAttribute<JoinedAttribute>() is null && property.CanWrite)
            .Select(property => Read(property, nullability));
        return new TableSchema(table.Name, table.Order, type, [.. columns]);
    }

    private static ColumnSchema Read(PropertyInfo property, NullabilityInfoContext nullability)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var shape = property.GetCustomAttribute<ShapeAttribute>();
        return new ColumnSchema(
            NameOf(property.Name),
            property,
            TypeOf(type),
            IsRequired(property, nullability),
            property.GetCustomAttribute<KeyAttribute>() is not null,
            property.GetCustomAttribute<ReferencesAttribute>()?.Table,
            shape is null ? null : new Regex(shape.Pattern, RegexOptions.CultureInvariant, LongestMatch),
            shape?.Says,
            type.IsEnum ? [.. Enum.GetNames(type).Select(NameOf)] : []);
    }

    private static bool IsRequired(PropertyInfo property, NullabilityInfoContext nullability) =>
        property.GetCustomAttribute<System.Runtime.CompilerServices.RequiredMemberAttribute>() is not null
        && nullability.Create(property).WriteState == NullabilityState.NotNull;

    private static ColumnType TypeOf(Type type) => type switch
    {
        _ when type == typeof(string) => ColumnType.Text,
        _ when type == typeof(int) => ColumnType.Number,
        _ when type == typeof(DateOnly) => ColumnType.Date,
        _ when type == typeof(Edtf) => ColumnType.Edtf,
        _ when type == typeof(PeriodEnd) => ColumnType.PeriodEnd,
        _ when type == typeof(ImmutableArray<string>) => ColumnType.List,
        { IsEnum: true } => ColumnType.Choice,
        _ => throw new NotSupportedException($"A column of type {type} has no CSV shape; add it to {nameof(ColumnType)}."),
    };
}
