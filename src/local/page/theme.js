import { icon } from "./icons.js";

const key = "theme";

/**
 * The button that changes between dark and light. Until it is pressed the page follows the reader's system.
 * @param {HTMLElement} button
 */
export function createTheme(button) {
  const system = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (document.documentElement.dataset.theme ?? (system.matches ? "dark" : "light")) === "dark";
  const show = () => {
    const label = isDark() ? "Use the light theme" : "Use the dark theme";
    button.replaceChildren(icon(isDark() ? "sun" : "moon"));
    button.setAttribute("aria-label", label);
    button.title = label;
  };
  const kept = localStorage.getItem(key);
  if (kept === "dark" || kept === "light") document.documentElement.dataset.theme = kept;
  button.addEventListener("click", () => {
    const next = isDark() ? "light" : "dark";
    document.documentElement.dataset.theme = next;
    localStorage.setItem(key, next);
    show();
  });
  system.addEventListener("change", show);
  show();
}
