// Suggestions under a search box: a combobox with a listbox (WAI-ARIA 1.2, list autocomplete with manual selection).
// The form works without; this only adds a shorter way to a name.
const WAIT = 120;

function element(tag, className, attributes, ...content) {
  const made = document.createElement(tag);
  made.className = className;
  set(made, attributes);
  made.append(...content);
  return made;
}

function set(to, attributes) {
  for (const [name, value] of Object.entries(attributes)) to.setAttribute(name, value);
}

// On the page's day and from its version of the data.
function fromHere(address) {
  const url = new URL(address);
  const here = new URLSearchParams(location.search);
  for (const key of ["asof", "version"]) if (here.get(key)) url.searchParams.set(key, here.get(key));
  return url.href;
}

// Places and organisations have Swedish names on every page.
const langOf = (address) => (/\/(platser|organisationer)\//.test(address) ? "sv" : document.documentElement.lang);

class Suggestions {
  at = -1;
  asked = 0;

  constructor(input) {
    this.input = input;
    this.list = element("ul", "suggestions", { id: `${input.id}-suggestions`, role: "listbox", "aria-label": input.dataset.label });
    this.said = element("p", "visually-hidden", { role: "status" });
    this.list.hidden = true;
    input.parentElement.append(this.list, this.said);
    set(input, { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": this.list.id });
    input.addEventListener("input", () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.ask(), WAIT);
    });
    input.addEventListener("keydown", (event) => event.isComposing || this.press(event));
    input.addEventListener("blur", () => this.close());
    // Before blur, which would close the list under the pointer.
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => this.go(event.target.closest("[role=option]")));
  }

  forget() {
    clearTimeout(this.timer);
    this.asked++;
  }

  async ask() {
    const mine = ++this.asked;
    const typed = this.input.value.trim();
    if (typed.length < 2) return this.close();
    try {
      const answer = await fetch(`${this.input.dataset.suggestions}?q=${encodeURIComponent(typed)}`);
      if (answer.ok && mine === this.asked && document.activeElement === this.input) this.show(await answer.json());
    } catch {
      this.close();
    }
  }

  show([, names, kinds, addresses]) {
    const { one, many } = this.input.dataset;
    this.list.replaceChildren(...names.map((name, i) => {
      const option = element("li", "", { id: `${this.list.id}-${i}`, role: "option", "aria-selected": "false", "data-address": fromHere(addresses[i]) });
      option.append(element("span", "", { lang: langOf(addresses[i]) }, name), " ", element("span", "suggestion-kind", {}, kinds[i]));
      return option;
    }));
    this.choose(-1);
    this.list.hidden = names.length === 0;
    this.input.setAttribute("aria-expanded", String(!this.list.hidden));
    this.said.textContent = names.length === 0 ? "" : names.length === 1 ? one : many.replace("{0}", names.length);
  }

  close() {
    this.choose(-1);
    this.list.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
  }

  choose(at) {
    const options = this.list.children;
    options[this.at]?.setAttribute("aria-selected", "false");
    this.at = at;
    if (at < 0) return this.input.removeAttribute("aria-activedescendant");
    set(options[at], { "aria-selected": "true" });
    options[at].scrollIntoView({ block: "nearest" });
    this.input.setAttribute("aria-activedescendant", options[at].id);
  }

  press(event) {
    const count = this.list.hidden ? 0 : this.list.children.length;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    // What is walked through or put away stays so, whatever answer is still on its way.
    if (count && (step || event.key === "Escape")) this.forget();
    // One place before the first is the text itself, as it was typed.
    if (step && count) this.choose(((this.at + step + count + 2) % (count + 1)) - 1);
    else if (event.key === "Enter" && this.at >= 0) this.go(this.list.children[this.at]);
    else if (event.key === "Escape" && count) this.close();
    else return;
    event.preventDefault();
  }

  go(option) {
    if (option) location.assign(option.dataset.address);
  }
}

for (const input of document.querySelectorAll("input[data-suggestions]")) new Suggestions(input);
