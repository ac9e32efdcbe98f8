// Ways to look at a page as the window shows it now. Each returns what is wrong, named so that it can be found.
(() => {
  const FIELDS = "input:not([type=hidden]), select, textarea, button";
  const own = element => element.innerText?.trim() || element.textContent.trim();
  const say = element => `<${element.localName}${element.id && "#" + element.id}${[...element.classList].map(name => "." + name).join("")}> ${own(element).slice(0, 40)}`;
  const all = selector => [...document.querySelectorAll(selector)];
  // Read out or reached by a key, and meant not to be seen.
  const isShown = element => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && getComputedStyle(element).clipPath !== "inset(50%)" && !element.closest(".visually-hidden, .ds-skip-link, .honeypot, .skip");
  const up = (element, test) => { for (let at = element; at; at = at.parentElement) if (test(getComputedStyle(at), at)) return at; };
  const scroller = element => up(element, (style, at) => ["auto", "scroll"].includes(style.overflowX) && at !== document.documentElement && at !== document.body);

  const lines = () => {
    const found = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const element = walk.currentNode.parentElement;
      // A drawing's <title> is said, not drawn.
      if (!walk.currentNode.data.trim() || element.matches("title, desc, option, textarea") || !isShown(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(walk.currentNode);
      for (const box of range.getClientRects()) if (box.width > 1 && box.height > 1) found.push({ element, box, text: walk.currentNode.data.trim() });
    }
    return found;
  };

  const wide = () => lines().filter(({ element, box }) => (box.right > innerWidth + 1 || box.left < -1) && !scroller(element)).map(({ element }) => say(element));

  const looks = {
    // WCAG 1.4.10: what is wider scrolls in a box of its own, which has a name and can be reached by a key.
    sideways: () => [
      ...(document.documentElement.scrollWidth > innerWidth ? [`the page is ${document.documentElement.scrollWidth} wide`, ...wide()] : wide()),
      ...all("body *").filter(element => element.scrollWidth > element.clientWidth + 1 && scroller(element) === element && isShown(element) && !element.matches(FIELDS))
        .filter(element => element.tabIndex < 0 || !(element.ariaLabel || element.getAttribute("aria-labelledby"))).map(element => `scrolls without a name: ${say(element)}`),
    ],

    cut: () => [
      ...all("body *").filter(element => {
        if (element.closest("svg") || element.matches(FIELDS) || !own(element) || !isShown(element) || element.clientWidth < 2) return false;
        const { overflowX, overflowY } = getComputedStyle(element);
        const hides = overflow => overflow === "hidden" || overflow === "clip";
        return (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) || (hides(overflowY) && element.scrollHeight > element.clientHeight + 1);
      }).map(say),
      ...lines().filter(({ element, box }) => {
        const button = element.closest("button, .ds-button, .ds-chip, .ds-tag")?.getBoundingClientRect();
        return button && (box.right > button.right + 1 || box.left < button.left - 1 || box.bottom > button.bottom + 3);
      }).map(({ element }) => `runs out of its box: ${say(element)}`),
    ],

    // A line's box is higher than its letters: what is left of both after a quarter is taken off above and below must not meet.
    overlapping: () => {
      const fields = all(FIELDS).filter(isShown).map(element => ({ element, box: element.getBoundingClientRect(), text: element.name || element.localName }));
      const boxes = [...lines(), ...fields].filter(({ element }) => !up(element, style => style.position === "sticky"))
        .map(({ element, box, text }) => ({ element, text, left: box.left + 1, right: box.right - 1, top: box.top + box.height / 4, bottom: box.bottom - box.height / 4 })).sort((a, b) => a.top - b.top);
      return boxes.flatMap((one, i) => {
        const met = [];
        for (let j = i + 1; j < boxes.length && boxes[j].top < one.bottom; j++) {
          const other = boxes[j];
          if (other.left < one.right && one.left < other.right && !one.element.contains(other.element) && !other.element.contains(one.element)) met.push(`“${one.text.slice(0, 30)}” and “${other.text.slice(0, 30)}” in ${say(one.element.parentElement)}`);
        }
        return met;
      });
    },

    // On the next tile it would be lost in the other's colour.
    "out of its tile": () => all(".picture-map svg :is(a, g):has(> rect:first-child) > text").filter(isShown).filter(text => {
      const tile = text.parentElement.querySelector("rect").getBoundingClientRect();
      return text.getBoundingClientRect().right > tile.right + 1;
    }).map(say),

    // WCAG 2.5.8; links in running text are excepted, and a checkbox is hit through its label.
    small: () => all("a, button, summary, select, input:not([type=hidden], [type=checkbox], [type=radio]), label.check")
      .filter(element => !["inline", "contents"].includes(getComputedStyle(element).display) && !element.closest(".visually-hidden, .ds-skip-link, .honeypot, svg"))
      .filter(element => { const { height } = element.getBoundingClientRect(); return height > 0 && height < 24; }).map(say),

    unframed: () => all(`${FIELDS}, .ds-button, .ds-chip, .ds-tag`).filter(isShown).filter(element => {
      const { appearance, borderTopStyle, borderTopWidth, borderTopColor } = getComputedStyle(element);
      return !(appearance !== "none" && element.matches("[type=checkbox], [type=radio]")) && (borderTopStyle === "none" || parseFloat(borderTopWidth) < 1 || colour(borderTopColor) === colour("Canvas"));
    }).map(say),

    // What only separates, catches the mouse or lies behind is of no use as a mark.
    unseen: () => all(".picture-drawing :is(rect, circle, path, line, polygon), .bar rect, .stack rect, .status-shape > *").filter(isShown)
      .filter(mark => !mark.matches(".pic-hit, .pic-shade, .pic-arrow, .pic-halo, .pic-grid")).filter(mark => {
        const { fill, fillOpacity, stroke, strokeWidth } = getComputedStyle(mark);
        return [parseFloat(fillOpacity) > 0 ? fill : "none", parseFloat(strokeWidth) > 0 ? stroke : "none"].every(paint => paint === "none" || [colour("Canvas"), "rgba(0, 0, 0, 0)"].includes(colour(paint)));
      }).map(mark => `${say(mark)} in ${say(mark.closest("svg").parentElement)}`),

    moving: () => [
      ...document.getAnimations().map(animation => `runs: ${say(animation.effect.target)}`),
      ...all("*").flatMap(element => [null, "::before", "::after"].map(part => [element, part, getComputedStyle(element, part)]))
        .filter(([, , style]) => style.scrollBehavior === "smooth" || style.animationName !== "none" || (style.transitionProperty !== "none" && style.transitionDuration.split(", ").some(time => parseFloat(time) > .001)))
        .map(([element, part]) => say(element) + (part ?? "")),
    ],

    // Nobody scrolls on paper.
    "off the sheet": () => [
      ...(document.documentElement.scrollWidth > innerWidth ? [`the sheet is ${innerWidth} wide, the page ${document.documentElement.scrollWidth}`] : []),
      // The space that ends a line of text with kept spaces hangs over the edge, and is not seen.
      ...lines().filter(({ box }) => box.right > innerWidth + 8 || box.left < -1).map(({ element }) => say(element)),
    ],

    "of no use on paper": () => all("nav, [role=search], .ds-skip-link, .language, button, .asof form, .suggestions").filter(element => element.checkVisibility()).map(say),

    // The name of a table is its own, or that of the region it scrolls in.
    tables: () => all("table").flatMap(table => [
      table.caption || table.ariaLabel || table.getAttribute("aria-labelledby") || table.closest(":is([role=region], [role=group]):is([aria-label], [aria-labelledby]), section[aria-labelledby]") ? null : "no name",
      table.querySelector("th") && table.querySelector("td") ? null : "no headers or no cells",
      ...[...table.querySelectorAll("th")].filter(header => !["col", "row", "colgroup", "rowgroup"].includes(header.scope)).map(header => `no scope: ${own(header)}`),
      ...[...table.querySelectorAll("thead tr:first-child > *")].filter(header => header.localName === "td" && own(header)).map(header => `a heading that is a cell: ${own(header)}`),
    ].filter(Boolean).map(fault => `${fault}: ${say(table)}`)),

    // Each kind of thing once: its rules are the same everywhere.
    unfocused: () => [...new Map(all(`a[href], summary, [tabindex="0"], ${FIELDS}`).filter(isShown).filter(element => !element.disabled && element.id !== "innehall")
      .map(element => [`${element.localName}.${element.className?.baseVal ?? element.className}.${element.closest("svg") !== null}.${element.parentElement.className}`, element])).values()].filter(element => {
        const looksLike = () => [element, ...element.querySelectorAll("rect, circle, text")].map(part => getComputedStyle(part))
          .map(style => [style.outlineStyle === "none" ? "" : `${style.outlineWidth}${style.outlineColor}`, style.boxShadow, style.stroke, style.textDecorationThickness].join()).join();
        const before = looksLike();
        element.focus();
        const after = looksLike();
        element.blur();
        return before === after;
      }).map(say),
  };

  const colour = text => {
    const probe = document.body.appendChild(document.createElement("i"));
    probe.style.forcedColorAdjust = "none";
    probe.style.color = text;
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  };

  window.look = name => looks[name]();
})();
