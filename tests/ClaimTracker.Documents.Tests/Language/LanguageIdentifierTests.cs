using ClaimTracker.Documents.Language;

namespace ClaimTracker.Documents.Tests.Language;

public sealed class LanguageIdentifierTests
{
    [Theory]
    [InlineData("en", "At least three civilians were killed and five others were injured when shells fell on the market district of the town on Monday morning, according to the police.")]
    [InlineData("de", "Mindestens drei Zivilisten wurden am Montagmorgen getötet und fünf weitere verletzt, als Granaten auf das Marktviertel der Stadt fielen, wie die Polizei mitteilte.")]
    [InlineData("fr", "Au moins trois civils ont été tués et cinq autres blessés lundi matin lorsque des obus sont tombés sur le quartier du marché de la ville, selon la police.")]
    [InlineData("es", "Al menos tres civiles murieron y otros cinco resultaron heridos el lunes por la mañana cuando los proyectiles cayeron sobre el barrio del mercado de la ciudad, según la policía.")]
    [InlineData("pt", "Pelo menos três civis foram mortos e outros cinco ficaram feridos na segunda-feira de manhã, quando as granadas caíram sobre o bairro do mercado da cidade, segundo a polícia.")]
    [InlineData("it", "Almeno tre civili sono stati uccisi e altri cinque sono rimasti feriti lunedì mattina quando alcuni proiettili sono caduti sul quartiere del mercato della città, secondo la polizia.")]
    [InlineData("nl", "Ten minste drie burgers zijn maandagochtend gedood en vijf anderen gewond geraakt toen granaten op de marktwijk van de stad vielen, aldus de politie in een verklaring.")]
    [InlineData("pl", "Co najmniej trzech cywilów zginęło, a pięciu innych zostało rannych w poniedziałek rano, gdy pociski spadły na dzielnicę targową miasta, jak podała policja, która nie wie, kto za to odpowiada.")]
    [InlineData("sv", "Minst tre civila dödades och fem andra skadades på måndagsmorgonen när granater föll över stadens marknadskvarter, enligt polisen, som inte vet vem som sköt och inte har gripit någon.")]
    [InlineData("tr", "Polise göre pazartesi sabahı kentin çarşı bölgesine düşen mermiler nedeniyle en az üç sivil öldü ve beş kişi de yaralandı, bir kişi ise hâlâ kayıp ve bu sayı daha da artabilir.")]
    [InlineData("uk", "За даними поліції, щонайменше троє цивільних загинули, ще п'ятеро отримали поранення, коли снаряди впали на ринок міста.")]
    [InlineData("ru", "По данным полиции, по меньшей мере трое гражданских погибли, ещё пятеро были ранены, когда снаряды упали на рыночный квартал.")]
    [InlineData("ar", "قالت الشرطة إن ثلاثة مدنيين على الأقل قتلوا وأصيب خمسة آخرون عندما سقطت قذائف على حي السوق في المدينة صباح الاثنين")]
    [InlineData("zh", "据警方称，周一早上炮弹落在该市市场区，至少三名平民死亡，另有五人受伤。目前还不清楚是谁发射的炮弹，调查仍在进行中，市长呼吁居民保持冷静。")]
    [InlineData("ja", "警察によると、月曜日の朝、市内の市場地区に砲弾が落ち、少なくとも三人の民間人が死亡し、五人が負傷した。誰が撃ったのかはまだわかっていない。")]
    public void Running_text_shows_its_language(string language, string text) => Assert.Equal(language, LanguageIdentifier.Identify(text));

    [Theory]
    [InlineData("")]
    [InlineData("Orsk 412 9 530")]
    [InlineData("District | Year | Accidents | Killed | Injured\nOrsk | 2022 | 412 | 9 | 530\nMarrow | 2023 | 301 | 6 | 377\nLow Kell | 2024 | 57 | 0 | 61\nOrsk | 2022 | 412\nPort Lune | 12\nAskerby | 2024 | 8 | 2 | 7")]
    public void Too_little_text_shows_none_and_is_not_refused(string text)
    {
        Assert.Null(LanguageIdentifier.Identify(text));
        Assert.True(LanguageIdentifier.Judge(Core.Documents.SourceText.Plain(text)).LanguageSupported);
    }

    [Theory]
    [InlineData("Police in Orsk arrested two men. Police in Orsk arrested two men in May. Police in Orsk arrested two men in June. Police in Orsk arrested two men in July, police in Orsk said.")]
    [InlineData("“La casa de los niños” won. “La casa de los niños” sold 40,000 copies in 2020. Critics praised “La casa de los niños”. In 2021 “La casa de los niños” was filmed in Orsk with 12 actors.")]
    [InlineData("Staff at De Volkskrant, De Telegraaf and De Morgen met in Orsk. De Volkskrant is in Orsk. De Telegraaf is in Marrow. De Morgen is in Low Kell. Each has 40 staff.")]
    [InlineData("Results: Van der Berg 12, Van den Akker 9, De Wit 7, Van der Meer 4, De Jong 3, Van Dijk 2. He is in. Van der Berg was over the line in 40 seconds, De Wit in 41.")]
    [InlineData("Le Monde reported nine deaths. Le Figaro reported ten deaths. Le Parisien reported eleven deaths on Monday. Le Monde later corrected its figure to ten deaths.")]
    public void English_that_repeats_itself_or_names_foreign_works_is_English(string text) =>
        Assert.True(LanguageIdentifier.Judge(Core.Documents.SourceText.Plain(text)).LanguageSupported);

    [Fact]
    public void A_document_in_several_languages_keeps_its_English_paragraphs()
    {
        const string german = "Mindestens drei Zivilisten wurden am Montagmorgen getötet und fünf weitere verletzt, als Granaten auf das Marktviertel der Stadt fielen, wie die Polizei mitteilte.";
        const string english = "At least three civilians were killed on Monday morning when shells fell on the market district of the town, the police said.";
        const string french = "Au moins trois civils ont été tués et cinq autres blessés lundi matin lorsque des obus sont tombés sur le quartier du marché de la ville, selon la police.";

        var source = LanguageIdentifier.Judge(Core.Documents.SourceText.Plain(string.Join("\n\n", german, german, english, french, french, "Nine wells are dry.")));
        var result = new Extraction.EnglishClaimExtractor().Extract(source, cancellationToken: TestContext.Current.CancellationToken);

        Assert.True(source.LanguageSupported);
        Assert.Equal("en", source.Metadata.Language);
        Assert.Equal([Core.Documents.BlockKind.OtherLanguage, Core.Documents.BlockKind.Unstructured, Core.Documents.BlockKind.OtherLanguage], source.Blocks.Select(block => block.Kind));
        Assert.Equal(["At least three civilians were killed on Monday morning when shells fell on the market district of the town."], result.Claims.Select(claim => claim.Text));
        Assert.All(result.Rejected, span => Assert.Equal("notEnglish", span.Reason));
    }

    [Fact]
    public void A_document_without_an_English_paragraph_stays_whole()
    {
        var source = LanguageIdentifier.Judge(Core.Documents.SourceText.Plain("Mindestens drei Zivilisten wurden am Montag getötet und fünf weitere verletzt, als Granaten auf das Marktviertel der Stadt fielen, wie die Polizei am Abend mitteilte.\n\nThe End."));

        Assert.False(source.LanguageSupported);
        Assert.Equal("de", source.Metadata.Language);
        Assert.Single(source.Blocks);
    }

    [Fact]
    public async Task The_text_outweighs_what_the_file_declares()
    {
        var source = await Converting.TextAsync("<html lang=\"de\"><body><p>At least three civilians were killed and five others were injured when shells fell on the market of the town on Monday, according to the police.", "a.html");

        Assert.Equal("en", source.Metadata.Language);
        Assert.True(source.LanguageSupported);
    }
}
