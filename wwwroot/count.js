// Says how many hits the chosen filters would give, before the form is sent. The page works without.
const WAIT = 250;

for (const button of document.querySelectorAll("button[data-count]")) {
  const form = button.form;
  const said = button.parentElement.querySelector("[data-count-says]");
  let timer, asked = 0;

  const count = async () => {
    const mine = ++asked;
    const query = new URLSearchParams(new FormData(form));
    for (const [name, value] of [...query]) if (value === "") query.delete(name, value);
    query.set("size", "1");
    try {
      const answer = await fetch(`${button.dataset.count}?${query}`);
      if (!answer.ok || mine !== asked) return;
      const { total } = await answer.json();
      said.textContent = button.textContent = total === 1 ? button.dataset.one : button.dataset.many.replace("{0}", total);
    } catch {
      // The button still sends the form.
    }
  };

  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(count, WAIT);
  };
  for (const field of form.elements) if (field.closest(".filters")) field.addEventListener("input", wait);
}
