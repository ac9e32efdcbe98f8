using System.Xml.Linq;
using Dapper;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace IopRegistry.Corrections.Storage;

/// <summary>Data-protection keys beside the corrections, where several machines share a database.</summary>
public sealed class KeyTable(Database database) : IXmlRepository
{
    // The framework asks synchronously, once a day.
    public IReadOnlyCollection<XElement> GetAllElements() => database.ReadAsync<IReadOnlyCollection<XElement>>(
        async connection => [.. (await connection.QueryAsync<string>("SELECT xml FROM keys")).Select(xml => XElement.Parse(xml))]).GetAwaiter().GetResult();

    public void StoreElement(XElement element, string friendlyName) => database.WriteAsync(
        write => write.Connection!.ExecuteAsync(
            "INSERT INTO keys (name, xml) VALUES (@friendlyName, @xml)", new { friendlyName, xml = element.ToString(SaveOptions.DisableFormatting) }, write)).GetAwaiter().GetResult();
}
