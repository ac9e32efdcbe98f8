// Copying and printing beside the request letter. The page works without: the buttons are hidden until this runs.
const said = document.querySelector("[data-copied]");

for (const button of document.querySelectorAll("[data-copies]")) {
  if (!navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copies).textContent);
      said.textContent = said.dataset.copied;
    } catch {
      said.textContent = said.dataset.refused;
    }
  });
}

for (const button of document.querySelectorAll("[data-prints]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
