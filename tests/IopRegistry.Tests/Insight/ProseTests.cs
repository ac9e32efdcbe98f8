using IopRegistry.Insight;

namespace IopRegistry.Tests.Insight;

public class ProseTests
{
    [Theory]
    [InlineData("Socialnämnden", "socialnämnden")]
    [InlineData("Vård- och äldreomsorgen", "vård- och äldreomsorgen")]
    [InlineData("Norra hälso- och sjukvårdsnämnden", "norra hälso- och sjukvårdsnämnden")]
    [InlineData("Socialförvaltningen Centrum", "socialförvaltningen Centrum")]
    [InlineData("Avdelningen för stadsövergripande sociala frågor", "avdelningen för stadsövergripande sociala frågor")]
    [InlineData("Göteborgs hälso- och sjukvårdsnämnd", "Göteborgs hälso- och sjukvårdsnämnd")]
    [InlineData("Socialnämnd Centrum", "Socialnämnd Centrum")]
    [InlineData("Rinkeby-Kista stadsdelsnämnd", "Rinkeby-Kista stadsdelsnämnd")]
    [InlineData("Rinkeby-Kista stadsdelsnämnden", "Rinkeby-Kista stadsdelsnämnden")]
    [InlineData("Farsta stadsdelsnämnden", "Farsta stadsdelsnämnden")]
    [InlineData("Skärholmen stadsdelsnämnd", "Skärholmen stadsdelsnämnd")]
    [InlineData("Stadsdelsförvaltningen Angered", "stadsdelsförvaltningen Angered")]
    public void A_unit_is_small_within_a_sentence_unless_a_name_begins_it(string unit, string within) => Assert.Equal(within, Prose.Name(unit));

    [Fact]
    public void No_unit_of_the_registry_loses_the_capital_of_a_name() => Assert.All(
        RealData.Registry.Rows.Units,
        unit => Assert.DoesNotMatch("^[a-zåäö]+-[A-ZÅÄÖ]", Prose.Name(unit.Name)));
}
