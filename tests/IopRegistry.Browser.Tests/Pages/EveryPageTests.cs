using Microsoft.Playwright;

namespace IopRegistry.Browser.Tests.Pages;

/// <summary>What holds on every page type however it is looked at.</summary>
[Collection(InTheBrowser.Name)]
public class EveryPageTests(BrowserSite site)
{
    /// <summary>WCAG 1.4.4, 1.4.10 and 1.4.12.</summary>
    [BrowserTheory]
    [InlineData("sideways")]
    [InlineData("cut")]
    [InlineData("overlapping")]
    [InlineData("out of its tile")]
    public async Task At_200_and_400_percent_and_with_wide_text_nothing_is(string look) => (await site.Survey()).HasNothing(look);

    [BrowserFact]
    public async Task What_is_pressed_is_at_least_24_pixels_high() => (await site.Survey()).HasNothing("small");

    [BrowserFact]
    public async Task What_has_the_focus_shows_it_also_in_forced_colours() => (await site.Survey()).HasNothing("unfocused");

    [BrowserFact]
    public async Task In_forced_colours_fields_buttons_badges_and_marks_are_seen() => (await site.Survey()).HasNothing("unframed", "unseen");

    [BrowserFact]
    public async Task Nothing_moves_for_whoever_wants_less_of_it() => (await site.Survey()).HasNothing("moving");

    [BrowserFact]
    public async Task On_paper_nothing_leaves_the_sheet_and_nothing_is_of_no_use() => (await site.Survey()).HasNothing("off the sheet", "of no use on paper");

    [BrowserFact]
    public async Task Every_table_has_a_name_and_every_heading_its_direction() => (await site.Survey()).HasNothing("tables");

    /// <summary>A look that sees nothing would find every page without fault.</summary>
    [BrowserTheory]
    [InlineData("sideways", "document.querySelector('h1').style.width = '900px'; document.querySelector('h1').style.textAlign = 'right'")]
    [InlineData("sideways", "document.querySelector('.picture-drawing text').setAttribute('x', 600)")]
    [InlineData("cut", "Object.assign(document.querySelector('h1').style, { overflow: 'hidden', height: '10px' })")]
    [InlineData("overlapping", "document.querySelector('.lead').style.marginTop = '-3rem'")]
    [InlineData("out of its tile", "document.querySelector('main').insertAdjacentHTML('afterbegin', '<div class=picture-map><svg><a><rect width=9 height=9 /><text>Västerbotten</text></a></svg></div>')")]
    [InlineData("small", "Object.assign(document.querySelector('.wordmark').style, { minHeight: '0', height: '20px' })")]
    [InlineData("unfocused", "Object.assign(document.querySelector('.language').style, { outline: 'none', boxShadow: 'none' })")]
    [InlineData("unframed", "document.querySelector('.ds-button').style.border = '0'")]
    [InlineData("unseen", "document.querySelectorAll('.status-shape > *').forEach(e => e.style.fill = e.style.stroke = 'transparent')")]
    [InlineData("moving", "document.querySelector('h1').style.transition = 'color 1s'")]
    [InlineData("off the sheet", "Object.assign(document.querySelector('h1').style, { position: 'relative', left: '500px' })")]
    [InlineData("of no use on paper", "0")]
    [InlineData("tables", "document.querySelector('th').removeAttribute('scope')")]
    public async Task The_looks_see_what_they_look_for(string look, string fault)
    {
        await using var tab = await site.Open(PageTypes.Record);
        await tab.Page.EmulateMediaAsync(new() { ForcedColors = look is "unframed" or "unseen" ? ForcedColors.Active : ForcedColors.None, ReducedMotion = ReducedMotion.Reduce });
        await tab.Page.SetViewportSizeAsync(640, 800);
        await tab.Page.Keyboard.PressAsync("Shift");
        if (fault != "0")
            Assert.Empty(await PageSurvey.On(tab.Page, look));
        await tab.Page.EvaluateAsync(fault);
        Assert.NotEmpty(await PageSurvey.On(tab.Page, look));
    }
}
