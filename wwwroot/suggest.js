// Suggestions under a search box: a combobox with a listbox (WAI-ARIA 1.2, list autocomplete with manual selection).
// The form works without; this only adds a shorter way to a name.
const WAIT = 120;
const ENGLISH = document.documentElement.lang === "en";

for (const input of document.querySelectorAll("input[data-suggestions]")) enhance(input);

// In the page's language, on its day and from its version of the data.
function fromHere(address) {
  const url = new URL(address);
  const here = new URLSearchParams(location.search);
  if (ENGLISH) url.pathname = "/en" + url.pathname;
  for (const key of ["asof", "version"]) if (here.get(key)) url.searchParams.set(key, here.get(key));
  return url.href;
}

function enhance(input) {
  const list = document.createElement("ul");
  list.id = `${input.id}-suggestions`;
  list.className = "suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", input.dataset.label);
  // Names and kinds come as they are in the data.
  list.lang = "sv";
  list.hidden = true;
  const said = document.createElement("p");
  said.className = "visually-hidden";
  said.setAttribute("role", "status");
  input.parentElement.append(list, said);
  for (const [name, value] of Object.entries({
    role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id,
  })) input.setAttribute(name, value);

  let timer, asked = 0, at = -1;

  const close = () => {
    list.hidden = true;
    at = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };

  const move = (step) => {
    const options = [...list.children];
    if (list.hidden || options.length === 0) return false;
    options[at]?.setAttribute("aria-selected", "false");
    // One place before the first is the text itself, as it was typed.
    at = at + step < -1 ? options.length - 1 : at + step >= options.length ? -1 : at + step;
    if (at < 0) {
      input.removeAttribute("aria-activedescendant");
    } else {
      options[at].setAttribute("aria-selected", "true");
      options[at].scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", options[at].id);
    }
    return true;
  };

  const show = ([, names, kinds, addresses]) => {
    list.replaceChildren(...names.map((name, i) => {
      const option = document.createElement("li");
      option.id = `${list.id}-${i}`;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      const kind = document.createElement("span");
      kind.className = "suggestion-kind";
      kind.textContent = kinds[i];
      option.append(name, " ", kind);
      option.dataset.address = fromHere(addresses[i]);
      return option;
    }));
    at = -1;
    input.removeAttribute("aria-activedescendant");
    list.hidden = names.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
    said.textContent = names.length === 0 ? "" : names.length === 1 ? input.dataset.one : input.dataset.many.replace("{0}", names.length);
  };

  const ask = async () => {
    const mine = ++asked;
    const typed = input.value.trim();
    if (typed.length < 2) return close();
    try {
      const answer = await fetch(`${input.dataset.suggestions}?q=${encodeURIComponent(typed)}`);
      if (answer.ok && mine === asked && document.activeElement === input) show(await answer.json());
    } catch {
      close();
    }
  };

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, WAIT);
  });
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (move(event.key === "ArrowDown" ? 1 : -1)) event.preventDefault();
    } else if (event.key === "Enter" && at >= 0) {
      event.preventDefault();
      location.assign(list.children[at].dataset.address);
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    }
  });
  input.addEventListener("blur", close);
  // Before blur, which would close the list under the pointer.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) location.assign(option.dataset.address);
  });
}
