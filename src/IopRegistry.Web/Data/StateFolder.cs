using IopRegistry.Curation;
namespace IopRegistry.Web.Data;

/// <summary>Where the site keeps what it must not lose: older versions of the data, the database, keys. Never inside the data folder.</summary>
/// <param name="Path">Null where none is configured and the project is not at hand.</param>
public sealed record StateFolder(string? Path)
{
    public const string Missing = "State:Path är inte satt: versioner som läses in sparas inte och kan inte citeras senare. Ange en mapp som får skrivas, till exempel --State:Path=/srv/iop/state.";

    /// <summary>
    /// <c>.state</c> beside the solution in development. Where the data lie somewhere else, the state must be told too:
    /// two sites with different data must not share one by accident.
    /// </summary>
    public static StateFolder Of(IConfiguration configuration)
    {
        if (configuration["State:Path"] is { Length: > 0 } given)
            return new StateFolder(System.IO.Path.GetFullPath(given));
        var data = configuration["Data:Path"] is null ? DataFolder.FindAbove(AppContext.BaseDirectory)?.Path : null;
        return new StateFolder(data is null ? null : System.IO.Path.Combine(System.IO.Path.GetDirectoryName(data)!, ".state"));
    }
}
