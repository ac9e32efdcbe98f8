using System.Data.Common;
using System.Xml;
using System.Xml.Linq;
using Dapper;
using IopRegistry.Corrections.Storage;

namespace IopRegistry.Cli.Doctor;

/// <summary>What must be right within a database that answers: its tables, the keys that forms and sign-in rest on, and no publishing left half-way.</summary>
internal static class DatabaseContent
{
    private const string Area = "databas";

    public static async Task<IReadOnlyList<Finding>> Of(DbConnection connection, DatabaseProvider provider)
    {
        var tables = (await connection.QueryAsync<string>(provider == DatabaseProvider.Postgres
            ? "SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema()"
            : "SELECT name FROM sqlite_master WHERE type = 'table'")).ToHashSet();
        if (!tables.Contains("schema_versions"))
            return [Finding.Fine(Area, "Tabellerna finns inte än; de skapas när den första rättelsen kommer.")];
        var newest = Database.SchemaVersion(provider);
        var applied = await connection.ExecuteScalarAsync<long?>("SELECT MAX(version) FROM schema_versions") ?? 0;
        if (applied > newest)
            return [new Finding(Weight.Fault, Area, $"Tabellerna har version {applied}, men det här programmet känner bara till {newest}.", "installera den version av registret som databasen skapades med, eller en senare.")];
        return
        [
            applied == newest ? Finding.Fine(Area, $"Tabellerna har version {applied}.") : Finding.Fine(Area, $"Tabellerna har version {applied} och får version {newest} när tjänsten nästa gång öppnar databasen."),
            .. Keys(provider == DatabaseProvider.Postgres ? await connection.QueryAsync<string>("SELECT xml FROM keys") : []),
            .. Publishing(await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM outbox")),
        ];
    }

    private static IEnumerable<Finding> Keys(IEnumerable<string> keys)
    {
        var broken = keys.Count(IsBroken);
        if (broken > 0)
            yield return new Finding(Weight.Fault, Area, $"Nycklar i databasen som inte går att läsa: {broken}. Den som loggat in med dem loggas ut, och blanketter som hämtats före felet tas inte emot.", "läs tillbaka den senaste säkerhetskopian (iop restore), eller ta bort de raderna ur tabellen keys; nya nycklar skapas.");
    }

    private static bool IsBroken(string xml)
    {
        try
        {
            return XElement.Parse(xml).Name.LocalName is not ("key" or "revocation");
        }
        catch (XmlException)
        {
            return true;
        }
    }

    private static IEnumerable<Finding> Publishing(long waiting)
    {
        if (waiting > 0)
            yield return new Finding(Weight.Warning, Area, $"En publicering är inte slutförd: {waiting} filer väntar på att skrivas.", "starta tjänsten, som slutför den, eller kör iop corrections publish. Står den kvar visar /redaktion varför.");
    }
}
