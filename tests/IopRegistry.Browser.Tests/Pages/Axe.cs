using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace IopRegistry.Browser.Tests.Pages;

/// <summary>
/// axe in the page itself: the package's own way opens a window for every result, which takes longer than finding it,
/// and is for pages with frames.
/// </summary>
internal static class Axe
{
    private static readonly string s_script = new BundledAxeScriptProvider().GetScript();

    // axe takes a drawing's <title> for text that is seen, so the numbers beside it make a name of their own; what is seen must be in the label all the same.
    private const string Run = """
        async () => {
          const result = await axe.run(document, { resultTypes: ["violations"] });
          if (result.passes.length < 10) return ["axe looked at nothing"];
          const isNamed = link => [...link.querySelectorAll("text")].every(text => link.getAttribute("aria-label").includes(text.textContent));
          return result.violations.flatMap(violation => {
            const nodes = violation.id !== "label-content-name-mismatch" ? violation.nodes
              : violation.nodes.filter(node => { const link = document.querySelector(node.target); return !link.closest("svg") || !isNamed(link); });
            return nodes.length === 0 ? [] : [`${violation.id} – ${violation.help}: ${nodes.slice(0, 4).map(node => node.html).join(" | ")}`];
          });
        }
        """;

    public static async Task<string[]> ViolationsOn(IPage page)
    {
        if (!await page.EvaluateAsync<bool>("typeof window.axe === 'object'"))
            await page.EvaluateAsync(s_script);
        return await page.EvaluateAsync<string[]>(Run);
    }
}
