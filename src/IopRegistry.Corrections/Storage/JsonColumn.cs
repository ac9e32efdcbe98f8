using System.Collections.Immutable;
using System.Data;
using Dapper;
using IopRegistry.Curation;

namespace IopRegistry.Corrections.Storage;

/// <summary>Values that a column holds as JSON.</summary>
internal sealed class JsonColumn<T> : SqlMapper.TypeHandler<T>
{
    public override T Parse(object value) => Json.Read<T>((string)value);

    public override void SetValue(IDbDataParameter parameter, T? value) => parameter.Value = value is null ? DBNull.Value : Json.Of(value);
}

internal static class JsonColumns
{
    public static void Register()
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        SqlMapper.AddTypeHandler(new JsonColumn<Proposal>());
        SqlMapper.AddTypeHandler(new JsonColumn<CorrectionSource>());
        SqlMapper.AddTypeHandler(new JsonColumn<ImmutableArray<RowEdit>>());
    }
}
